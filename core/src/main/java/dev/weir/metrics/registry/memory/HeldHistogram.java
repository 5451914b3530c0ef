package dev.weir.metrics.registry.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleConsumer;

/** A distribution over buckets; each boundary belongs to the bucket that it ends. */
public final class HeldHistogram implements HeldValue, DoubleConsumer {
    private final List<Double> boundaries;
    private final double[] ends;
    private final LongAdder[] counts;
    private final DoubleAdder sum = new DoubleAdder();

    HeldHistogram(List<Double> boundaries) {
        this.boundaries = List.copyOf(boundaries);
        this.ends = boundaries.stream().mapToDouble(Double::doubleValue).toArray();
        this.counts = new LongAdder[boundaries.size() + 1];
        Arrays.setAll(counts, bucket -> new LongAdder());
    }

    @Override
    public void accept(double value) {
        int found = Arrays.binarySearch(ends, value);
        counts[found < 0 ? -found - 1 : found].increment();
        sum.add(value);
    }

    List<Double> boundaries() {
        return boundaries;
    }

    /** How many values there are up to each boundary, and last how many in all. */
    List<Long> cumulativeCounts() {
        List<Long> cumulative = new ArrayList<>();
        long soFar = 0;
        for (LongAdder count : counts) {
            soFar += count.sum();
            cumulative.add(soFar);
        }
        return cumulative;
    }

    double sum() {
        return sum.sum();
    }
}
