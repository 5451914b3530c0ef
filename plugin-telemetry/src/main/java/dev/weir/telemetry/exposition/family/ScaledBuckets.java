package dev.weir.telemetry.exposition.family;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;

/** One side of an exponential histogram, its resolution halved as often as asked. Each index stands for a range of values. */
public final class ScaledBuckets {
    private final int start;
    private final long[] counts;

    private ScaledBuckets(int start, long[] counts) {
        this.start = start;
        this.counts = counts;
    }

    public static ScaledBuckets of(ExponentialHistogramBuckets buckets, int halvings) {
        int size = buckets.getBucketCounts().size();
        if (size == 0) {
            return new ScaledBuckets(0, new long[0]);
        }
        int start = buckets.getOffset() >> halvings;
        int last = (buckets.getOffset() + size - 1) >> halvings;
        long[] counts = new long[last - start + 1];
        for (int i = 0; i < size; i++) {
            counts[((buckets.getOffset() + i) >> halvings) - start] +=
                    buckets.getBucketCounts().get(i);
        }
        return new ScaledBuckets(start, counts);
    }

    public boolean isEmpty() {
        return counts.length == 0;
    }

    /** The lowest index. */
    public int start() {
        return start;
    }

    /** The index after the highest. */
    public int end() {
        return start + counts.length;
    }

    public long count(int index) {
        return counts[index - start];
    }
}
