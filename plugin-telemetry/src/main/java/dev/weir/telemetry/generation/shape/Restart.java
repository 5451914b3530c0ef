package dev.weir.telemetry.generation.shape;

/**
 * A metric that starts anew or goes, and why.
 *
 * @param metric the name that destinations know it by so far
 * @param reason such as {@code unit "ms" instead of "s"}
 */
public record Restart(String metric, String reason) {
    @Override
    public String toString() {
        return metric + ": " + reason;
    }
}
