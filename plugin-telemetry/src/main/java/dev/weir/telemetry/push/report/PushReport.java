package dev.weir.telemetry.push.report;

import java.time.Duration;

/**
 * One push, after it ended.
 *
 * @param points how many points were collected
 * @param bytes the size of what was sent in each attempt, compressed; 0 if nothing was
 * @param attempts how often it was sent; 0 if nothing was
 * @param duration from the start of the collection to the end of the last attempt
 * @param skippedCycles how many pushes fell out before this one, since the one before took too long or the collector
 *     asked for a pause
 */
public record PushReport(
        String destination,
        PushResult result,
        int points,
        long bytes,
        int attempts,
        Duration duration,
        int skippedCycles) {
    /** How often it was sent again. */
    public int retries() {
        return Math.max(0, attempts - 1);
    }
}
