package dev.weir.telemetry.pipeline;

import dev.weir.metrics.destination.Destination;

/**
 * A metric that a reload starts anew or ends at one destination; all others go on.
 *
 * @param metric its name as the destination knows it so far, or {@link #ALL}
 * @param reason such as {@code unit "ms" instead of "s"}
 */
public record RestartedMetric(Destination destination, String metric, String reason) {
    /** Stands for every metric of the destination. */
    public static final String ALL = "*";

    @Override
    public String toString() {
        return destination + " " + metric + ": " + reason;
    }
}
