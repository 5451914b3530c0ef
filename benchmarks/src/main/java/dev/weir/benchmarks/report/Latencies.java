package dev.weir.benchmarks.report;

/** How often something took how long, to about one part in a hundred. Memory is constant. Not thread-safe. */
public final class Latencies {
    private static final int STEPS_OF_A_DOUBLING = 64;
    private static final int STEP_BITS = 6;

    private final long[] counts = new long[STEPS_OF_A_DOUBLING * Long.SIZE];
    private long total;

    public void add(long nanos) {
        counts[step(Math.max(0, nanos))]++;
        total++;
    }

    /** Adds all that another one holds. */
    public void add(Latencies other) {
        for (int step = 0; step < counts.length; step++) {
            counts[step] += other.counts[step];
        }
        total += other.total;
    }

    /** The upper end of the step that holds this share of all values; not a number if there are none. */
    public double quantile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int step = 0; step < counts.length; step++) {
            seen += counts[step];
            if (seen >= wanted) {
                return upperEnd(step);
            }
        }
        return Double.NaN;
    }

    private static int step(long nanos) {
        if (nanos < STEPS_OF_A_DOUBLING) {
            return (int) nanos;
        }
        int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - STEP_BITS;
        return doublings * STEPS_OF_A_DOUBLING + (int) (nanos >>> doublings);
    }

    private static double upperEnd(int step) {
        if (step < 2 * STEPS_OF_A_DOUBLING) {
            return step + 1;
        }
        int doublings = step / STEPS_OF_A_DOUBLING - 1;
        return (double) (step - doublings * STEPS_OF_A_DOUBLING + 1) * (1L << doublings);
    }
}
