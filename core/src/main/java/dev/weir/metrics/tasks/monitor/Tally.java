package dev.weir.metrics.tasks.monitor;

import java.util.concurrent.atomic.LongAdder;

/** Counts durations and adds them up. Any number of threads add without waiting for each other. */
final class Tally {
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void add(long duration) {
        count.increment();
        nanos.add(duration);
    }

    Total total() {
        return new Total(count.sum(), nanos.sum() / NANOS_IN_A_SECOND);
    }
}
