package dev.weir.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a collection left, minute by minute. The first two minutes are left out: replaced generations are kept for one, and
 * code and caches grow until they have seen all there is.
 */
final class HeapSamples {
    /** Above the sample after two minutes, at the end. */
    static final double TOLERATED_SHARE = 0.10;

    static final long TOLERATED_BYTES = 2 << 20;

    private final List<Long> samples = new ArrayList<>();

    void add(long bytes) {
        samples.add(bytes);
    }

    /** The sample that later ones are compared with: that after two minutes, or the first where there is no later one. */
    long baseline() {
        return samples.get(samples.size() > 2 ? 1 : 0);
    }

    long last() {
        return samples.get(samples.size() - 1);
    }

    boolean isFlat() {
        return last() <= baseline() * (1 + TOLERATED_SHARE) + TOLERATED_BYTES;
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / 1024.0 / 1024.0);
    }
}
