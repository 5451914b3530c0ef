package dev.weir.telemetry.config.view;

import java.util.List;

/** How measurements become points. Immutable. */
public sealed interface Aggregation {

    /** What suits the instrument's kind: sums for counters, the last value for gauges, buckets for histograms. */
    record Natural() implements Aggregation {}

    /** Nothing is kept, so that the metric disappears. */
    record Drop() implements Aggregation {}

    /**
     * A histogram of fixed buckets.
     *
     * @param boundaries finite and rising, at least one
     */
    record Histogram(List<Double> boundaries) implements Aggregation {
        public Histogram {
            boundaries = List.copyOf(boundaries);
        }
    }

    /**
     * A histogram whose buckets grow by a factor and adapt to what is measured.
     *
     * @param maxSize the most buckets on either side of zero
     * @param maxScale the finest resolution to start with
     */
    record ExponentialHistogram(int maxSize, int maxScale) implements Aggregation {
        public static final ExponentialHistogram DEFAULT = new ExponentialHistogram(160, 20);
    }
}
