package dev.weir.metrics.tasks.monitor;

import java.time.Duration;

/**
 * Where slow and long begin: what takes exactly as long as a threshold says is slow, or long.
 *
 * @param slowPoll from which duration on a poll is slow
 * @param longDelay from which duration on a scheduling delay is long
 */
public record TaskThresholds(Duration slowPoll, Duration longDelay) {
    private static final TaskThresholds USUAL = new TaskThresholds(Duration.ofMillis(10), Duration.ofMillis(10));

    public TaskThresholds {
        checked("slowPoll", slowPoll);
        checked("longDelay", longDelay);
    }

    /** Ten milliseconds each. */
    public static TaskThresholds usual() {
        return USUAL;
    }

    private static void checked(String name, Duration threshold) {
        if (threshold.isNegative() || threshold.isZero()) {
            throw new IllegalArgumentException(
                    name + " is " + threshold + ": write a duration above zero, such as Duration.ofMillis(10)");
        }
    }
}
