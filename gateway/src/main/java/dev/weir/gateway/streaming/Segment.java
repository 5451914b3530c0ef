package dev.weir.gateway.streaming;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a stream, whose number decides all about it: each 25th is corrupt, each 10th is of unknown length, each 8th is
 * noisy.
 */
record Segment(long number) {
    static final int CORRUPT = 25;
    static final int UNKNOWN = 10;
    static final int NOISY = 8;

    /** How long it lasts, 0.4 to 1.2 seconds; null if nobody knows. */
    @Nullable
    Duration length() {
        return number % UNKNOWN == 0 ? null : Duration.ofMillis(400 + number % 5 * 200);
    }

    boolean isCorrupt() {
        return number % CORRUPT == 0;
    }

    boolean isNoisy() {
        return number % NOISY == 0;
    }
}
