package dev.weir.telemetry.push.otlp;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another attempt: anything up to a bound that doubles, so that clients don't move in step. */
final class Backoff {
    private static final long FIRST_BOUND_NANOS = Duration.ofMillis(200).toNanos();
    private static final int MOST_DOUBLINGS = 4;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after so many attempts; never less than what the collector asked for. */
    Duration after(int attempts, Duration askedToWait) {
        long bound = FIRST_BOUND_NANOS << Math.min(attempts - 1, MOST_DOUBLINGS);
        return askedToWait.plusNanos(random.nextLong(bound + 1));
    }
}
