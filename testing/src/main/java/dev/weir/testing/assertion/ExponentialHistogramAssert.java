package dev.weir.testing.assertion;

import dev.weir.testing.collected.CollectedMetrics;
import dev.weir.testing.collected.MetricKind;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import org.jspecify.annotations.Nullable;

/** Assertions on one series of a histogram with exponential buckets. */
public final class ExponentialHistogramAssert extends DistributionAssert<ExponentialHistogramAssert> {

    ExponentialHistogramAssert(CollectedMetrics metrics, String name) {
        super(metrics, ExponentialHistogramAssert.class, MetricKind.EXPONENTIAL_HISTOGRAM, name);
    }

    /** Passes when this many of the values were zero. */
    public ExponentialHistogramAssert hasZeroCount(long expected) {
        long zeros = point(ExponentialHistogramPointData.class).getZeroCount();
        check(zeros == expected, "to have zero count " + expected, "its zero count is " + zeros);
        return this;
    }

    @Override
    long count() {
        return point(ExponentialHistogramPointData.class).getCount();
    }

    @Override
    double total() {
        return point(ExponentialHistogramPointData.class).getSum();
    }

    @Override
    @Nullable
    Double least() {
        ExponentialHistogramPointData point = point(ExponentialHistogramPointData.class);
        return point.hasMin() ? point.getMin() : null;
    }

    @Override
    @Nullable
    Double greatest() {
        ExponentialHistogramPointData point = point(ExponentialHistogramPointData.class);
        return point.hasMax() ? point.getMax() : null;
    }
}
