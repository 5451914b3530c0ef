SHELL := bash
.DEFAULT_GOAL := help
EXTERNAL := mvn -B -Pexternal -pl plugin-telemetry,gateway -am verify
.PHONY: help run run-streaming test test-fast test-external test-python bench bench-record bench-scrape bench-tasks bench-registry bench-reload bench-instruments bench-gateway stress stress-quick fuzz jsonpath scenarios format clean tools soak

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: tools ## Run a gateway with services behind it, traffic and a Prometheus, until Ctrl-C
	@scripts/run-main gateway dev.weir.gateway.example.FirstSteps config-examples/first-steps/weir.yaml

run-streaming: tools ## Run a small streaming pipeline with its /metrics, until Ctrl-C
	@scripts/run-main gateway dev.weir.gateway.streaming.StreamingExample

test: tools ## Run all that CI runs: every gate and test, stress-quick, the external and the Python tests, and JDK 25
	mvn -B verify
	scripts/stress quick
	$(EXTERNAL)
	scripts/test-python
	@test ! -d ../shared/scenarios || scripts/scenarios
	scripts/verify-on-jdk-25

test-fast: tools ## Run every gate and test that needs only the JDK and Maven, on the current JDK
	mvn -B verify

test-external: tools ## Run the tests with other people's programs: Prometheus, an OTLP receiver, nginx, wrk; fetches what is missing
	$(EXTERNAL)

test-python: tools ## Run the Python package's tests; installs python3-jpype if it is missing
	scripts/test-python

bench: bench-record bench-scrape bench-tasks bench-registry bench-reload bench-instruments bench-gateway ## Run every benchmark

bench-record: tools ## Measure what recording costs, beside peers
	@scripts/run-main benchmarks dev.weir.benchmarks.record.RecordBenchmarks

bench-scrape: tools ## Measure what a scrape costs, beside OpenTelemetry's exporter
	@scripts/run-main benchmarks dev.weir.benchmarks.scrape.ScrapeBenchmarks

bench-registry: tools ## Measure what declared metrics cost over each registry, beside its library
	@scripts/run-main benchmarks dev.weir.benchmarks.registry.RegistryBenchmarks

bench-reload: tools ## Measure what a reload costs, beside building the SDK's providers by hand
	@JVM_OPTIONS="-Xms1g -Xmx1g -XX:+AlwaysPreTouch" scripts/run-main benchmarks dev.weir.benchmarks.reload.ReloadBenchmarks

bench-instruments: tools ## Measure what dynamic instruments cost a request, beside OpenTelemetry's instrumentation
	@scripts/run-main benchmarks dev.weir.benchmarks.instruments.InstrumentBenchmarks

bench-gateway: tools ## Measure what telemetry costs a gateway under load, beside Micrometer; installs wrk if it is missing
	@scripts/bench-gateway

bench-tasks: tools ## Measure what monitored tasks cost, beside peers
	@scripts/run-main benchmarks dev.weir.benchmarks.tasks.TaskBenchmarks

stress: tools ## Run the stress tests of concurrent code at length: minutes for each
	scripts/stress long

stress-quick: tools ## Run the stress tests for half a minute in all
	scripts/stress quick

fuzz: tools ## Fuzz what takes hostile bytes, each target in turn: make fuzz SECONDS=60 TARGET=json
	@scripts/fuzz "$(or $(SECONDS),20)" "$(TARGET)"

soak: tools ## Run a gateway under random traffic, faults and reloads for ten minutes: make soak MINUTES=2 for less
	@scripts/run-main benchmarks dev.weir.benchmarks.soak.Soak "$(or $(MINUTES),10)" $(SEED)

jsonpath: tools ## Run the JSONPath evaluator against compliance cases: make jsonpath CASES=FILE
	@scripts/jsonpath "$(CASES)"

scenarios: tools ## Run scenarios and compare what they record: make scenarios DIR=directory
	@scripts/scenarios "$(DIR)"

format: tools ## Format every Java file
	mvn -q -B spotless:apply

clean: tools ## Remove everything that was built
	mvn -q -B clean

tools:
	@scripts/require-tools
