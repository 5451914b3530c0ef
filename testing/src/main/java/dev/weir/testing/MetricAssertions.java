package dev.weir.testing;

import dev.weir.testing.assertion.AnyValue;
import dev.weir.testing.assertion.MetricsAssert;
import dev.weir.testing.collected.CollectedMetrics;

/** Where assertions on metrics start. To be imported statically, beside AssertJ's own {@code assertThat}. */
public final class MetricAssertions {
    private MetricAssertions() {}

    /** Assertions on what was recorded up to now; to look again, call it again. */
    public static MetricsAssert assertThat(TestMetrics metrics) {
        return MetricsAssert.of(metrics.collect());
    }

    /** Assertions on what arrived at one destination, or on what another reader collected. */
    public static MetricsAssert assertThat(CollectedMetrics metrics) {
        return MetricsAssert.of(metrics);
    }

    /** Stands for an attribute value that may be anything, but must be there. */
    public static AnyValue any() {
        return AnyValue.ANY;
    }
}
