package dev.weir.telemetry.generation.overflow;

/**
 * What came to a metric's series for the rest.
 *
 * @param metric the metric's name
 * @param amount how many measurements; of a counter what they added, and of what has no count, one for a collection
 */
public record Overflow(String metric, long amount) {}
