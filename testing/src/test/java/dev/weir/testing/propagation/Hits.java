package dev.weir.testing.propagation;

import static dev.weir.testing.MetricAssertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;

/** Recordings that tell which step made them. */
final class Hits {
    private Hits() {}

    static void hit(String step) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "step", step);
    }

    static void assertHit(TestMetrics metrics, String... steps) {
        for (String step : steps) {
            assertThat(metrics).counter("acme.hit").withAttributes("step", step).hasValue(1);
        }
    }
}
