SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run test test-fast bench bench-record bench-tasks stress stress-quick jsonpath format clean tools

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: tools ## Run the demonstration gateway
	@scripts/run-main gateway dev.weir.gateway.Demonstration

test: tools ## Run all that CI runs: every gate and test, stress-quick, and the tests again on JDK 25
	mvn -B verify
	scripts/stress quick
	scripts/verify-on-jdk-25

test-fast: tools ## Run every gate and test that needs only the JDK and Maven, on the current JDK
	mvn -B verify

bench: bench-record bench-tasks ## Run every benchmark

bench-record: tools ## Measure what recording costs, beside peers
	@scripts/run-main benchmarks dev.weir.benchmarks.record.RecordBenchmarks

bench-tasks: tools ## Measure what monitored tasks cost, beside peers
	@scripts/run-main benchmarks dev.weir.benchmarks.tasks.TaskBenchmarks

stress: tools ## Run the stress tests of concurrent code at length: minutes for each
	scripts/stress long

stress-quick: tools ## Run the stress tests for half a minute in all
	scripts/stress quick

jsonpath: tools ## Run the JSONPath evaluator against compliance cases: make jsonpath CASES=FILE
	@scripts/jsonpath "$(CASES)"

format: tools ## Format every Java file
	mvn -q -B spotless:apply

clean: tools ## Remove everything that was built
	mvn -q -B clean

tools:
	@scripts/require-tools
