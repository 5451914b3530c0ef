package dev.weir.benchmarks.registry;

import static dev.weir.benchmarks.rounds.Claim.noAllocation;
import static dev.weir.benchmarks.rounds.Claim.ratio;

import dev.weir.benchmarks.rounds.Group;
import dev.weir.benchmarks.rounds.Plan;
import dev.weir.benchmarks.rounds.Row;
import java.util.List;

/** What is measured of registries: a counter costs at most a tenth more than the library's own. */
final class RegistryPlan {
    private RegistryPlan() {}

    static Plan all() {
        return new Plan(
                List.of(counters(), histograms()),
                List.of(
                        ratio("registry.counter.opentelemetry", "registry.counter.sdk", 1.1),
                        noAllocation("registry.counter.opentelemetry"),
                        ratio("registry.counter.prometheus", "registry.counter.client", 1.1),
                        noAllocation("registry.counter.prometheus"),
                        noAllocation("registry.counter.none")));
    }

    private static Group counters() {
        return Group.of(
                "declared counter",
                row("counter.sdk", "the OpenTelemetry SDK, prepared attributes", "sdkCounter"),
                row("counter.opentelemetry", "a declared counter over OpenTelemetry", "openTelemetryCounter")
                        .against("registry.counter.sdk"),
                row("counter.client", "the Prometheus library, labels looked up before", "clientCounter"),
                row("counter.prometheus", "a declared counter over a Prometheus registry", "prometheusCounter")
                        .against("registry.counter.client"),
                row("counter.none", "a declared counter over nothing", "noCounter")
                        .against("registry.counter.sdk"));
    }

    private static Group histograms() {
        return Group.of(
                "declared histogram",
                row("histogram.sdk", "the OpenTelemetry SDK, prepared attributes", "sdkHistogram"),
                row("histogram.opentelemetry", "a declared histogram over OpenTelemetry", "openTelemetryHistogram")
                        .against("registry.histogram.sdk"),
                row("histogram.client", "the Prometheus library, labels looked up before", "clientHistogram"),
                row("histogram.prometheus", "a declared histogram over a Prometheus registry", "prometheusHistogram")
                        .against("registry.histogram.client"));
    }

    private static Row row(String name, String what, String method) {
        return Row.of("registry." + name, what, RegistryRows.class, method);
    }
}
