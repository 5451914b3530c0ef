package dev.weir.testing.assertion;

import dev.weir.testing.collected.CollectedMetrics;
import dev.weir.testing.collected.MetricKind;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on one series of a histogram with explicit bucket boundaries. */
public final class HistogramAssert extends DistributionAssert<HistogramAssert> {

    HistogramAssert(CollectedMetrics metrics, String name) {
        super(metrics, HistogramAssert.class, MetricKind.HISTOGRAM, name);
    }

    /** Passes when the bucket boundaries are exactly these. */
    public HistogramAssert hasBoundaries(double... expected) {
        List<Double> boundaries = point(HistogramPointData.class).getBoundaries();
        List<Double> wanted = Arrays.stream(expected).boxed().toList();
        check(boundaries.equals(wanted), "to have bucket boundaries " + wanted, "they are " + boundaries);
        return this;
    }

    /** Passes when the buckets hold exactly so many values each, the last being that above all boundaries. */
    public HistogramAssert hasBucketCounts(long... expected) {
        HistogramPointData point = point(HistogramPointData.class);
        List<Long> wanted = Arrays.stream(expected).boxed().toList();
        check(
                point.getCounts().equals(wanted),
                "to have bucket counts " + wanted,
                "they are " + point.getCounts() + " at boundaries " + point.getBoundaries());
        return this;
    }

    @Override
    long count() {
        return point(HistogramPointData.class).getCount();
    }

    @Override
    double total() {
        return point(HistogramPointData.class).getSum();
    }

    @Override
    @Nullable
    Double least() {
        HistogramPointData point = point(HistogramPointData.class);
        return point.hasMin() ? point.getMin() : null;
    }

    @Override
    @Nullable
    Double greatest() {
        HistogramPointData point = point(HistogramPointData.class);
        return point.hasMax() ? point.getMax() : null;
    }
}
