package dev.weir.gateway.streaming;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Stand-in for computing. It keeps the thread that it is on busy for as long as it is told. */
@FunctionalInterface
interface Effort {
    /** Returns once the time is over. */
    void spend(Duration time);

    /** Really keeps a processor busy, by a clock of nanoseconds. */
    static Effort by(LongSupplier clock) {
        return time -> {
            long start = clock.getAsLong();
            while (clock.getAsLong() - start < time.toNanos()) {
                Thread.onSpinWait();
            }
        };
    }
}
