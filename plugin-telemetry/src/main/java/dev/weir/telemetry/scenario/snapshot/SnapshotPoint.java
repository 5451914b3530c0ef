package dev.weir.telemetry.scenario.snapshot;

/**
 * One series of a metric.
 *
 * @param attributes compact JSON, by the alphabet of its keys
 * @param numbers the value, or the sum and the count, as text
 */
public record SnapshotPoint(String attributes, String numbers) {

    @Override
    public String toString() {
        return attributes + " " + numbers;
    }
}
