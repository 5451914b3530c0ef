package dev.weir.testing.snapshot;

import io.opentelemetry.sdk.metrics.data.MetricData;

/** What a snapshot leaves out because it differs from run to run. */
public enum Redaction {
    /** Everything is written as it was measured. */
    NONE,
    /** In a metric whose name ends with {@code .duration}, every sum above zero is written as 0.1. */
    DURATIONS;

    private static final double SOME_TIME = 0.1;

    double sum(MetricData metric, double sum) {
        return this == DURATIONS && sum > 0 && metric.getName().endsWith(".duration") ? SOME_TIME : sum;
    }
}
