package dev.weir.telemetry.exposition.family;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.ArrayList;
import java.util.List;

/**
 * A histogram with upper bounds that are written out. An exponential one becomes one by halving its resolution until each
 * bucket ends in a power of two: bounds that stay the same from scrape to scrape, with exact counts.
 *
 * @param counts one for each boundary, and one for what is above
 */
public record Buckets(
        List<Double> boundaries, List<Long> counts, long count, double sum, List<DoubleExemplarData> exemplars) {

    public static Buckets of(HistogramPointData point) {
        return new Buckets(
                point.getBoundaries(), point.getCounts(), point.getCount(), point.getSum(), point.getExemplars());
    }

    public static Buckets of(ExponentialHistogramPointData point) {
        int halvings = Math.max(0, point.getScale());
        int exponentsPerBucket = 1 << Math.max(0, -point.getScale());
        ScaledBuckets negative = ScaledBuckets.of(point.getNegativeBuckets(), halvings);
        ScaledBuckets positive = ScaledBuckets.of(point.getPositiveBuckets(), halvings);
        List<Double> boundaries = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int index = negative.end() - 1; index >= negative.start(); index--) {
            boundaries.add(-Math.scalb(1.0, index * exponentsPerBucket));
            counts.add(negative.count(index));
        }
        if (point.getZeroCount() > 0 || !boundaries.isEmpty()) {
            boundaries.add(0.0);
            counts.add(point.getZeroCount());
        }
        for (int index = positive.start(); index < positive.end(); index++) {
            double bound = Math.scalb(1.0, (index + 1) * exponentsPerBucket);
            if (Double.isFinite(bound)) {
                boundaries.add(bound);
                counts.add(positive.count(index));
            }
        }
        long below = counts.stream().mapToLong(Long::longValue).sum();
        counts.add(point.getCount() - below);
        return new Buckets(boundaries, counts, point.getCount(), point.getSum(), point.getExemplars());
    }
}
