package dev.weir.telemetry.push.otlp;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another attempt: anything up to a bound that doubles, so that clients don't move in step. */
final class Backoff {
    private final RandomGenerator random;
    private final long firstBound;

    /** One that waits up to the bound after the first attempt, and up to twice as long after each further one. */
    Backoff(RandomGenerator random, Duration firstBound) {
        this.random = random;
        this.firstBound = firstBound.toNanos();
    }

    /** The wait after so many attempts; never less than what the collector asked for. */
    Duration after(int attempts, Duration askedToWait) {
        return askedToWait.plusNanos(random.nextLong((firstBound << (attempts - 1)) + 1));
    }
}
