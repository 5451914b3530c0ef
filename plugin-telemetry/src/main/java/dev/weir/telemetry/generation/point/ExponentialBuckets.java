package dev.weir.telemetry.generation.point;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The buckets on one side of zero of an exponential histogram, by index. One step down in scale joins each two
 * neighbours, 2k and 2k + 1, into k.
 */
record ExponentialBuckets(int scale, TreeMap<Integer, Long> counts) {

    static ExponentialBuckets of(ExponentialHistogramBuckets buckets) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        int index = buckets.getOffset();
        for (long count : buckets.getBucketCounts()) {
            if (count != 0) {
                counts.put(index, count);
            }
            index++;
        }
        return new ExponentialBuckets(buckets.getScale(), counts);
    }

    /** These buckets at a scale that is at most theirs. */
    ExponentialBuckets at(int coarser) {
        TreeMap<Integer, Long> joined = new TreeMap<>();
        counts.forEach((index, count) -> joined.merge(index >> (scale - coarser), count, Long::sum));
        return new ExponentialBuckets(coarser, joined);
    }

    /** These with, by the sign, the other's or without; both at one scale. */
    ExponentialBuckets combined(ExponentialBuckets other, int sign) {
        TreeMap<Integer, Long> both = new TreeMap<>(counts);
        for (Map.Entry<Integer, Long> entry : other.counts.entrySet()) {
            both.merge(entry.getKey(), sign * entry.getValue(), Long::sum);
        }
        both.values().removeIf(count -> count == 0);
        return new ExponentialBuckets(scale, both);
    }

    /** How many buckets lie from the first to the last that holds anything. */
    int size() {
        return counts.isEmpty() ? 0 : counts.lastKey() - counts.firstKey() + 1;
    }

    ExponentialHistogramBuckets toData() {
        List<Long> run = new ArrayList<>();
        int first = counts.isEmpty() ? 0 : counts.firstKey();
        for (int index = first; index < first + size(); index++) {
            run.add(counts.getOrDefault(index, 0L));
        }
        return ExponentialHistogramBuckets.create(scale, first, run);
    }
}
