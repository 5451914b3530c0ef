package dev.weir.metrics;

/**
 * A callback that is asked for a value whenever metrics are collected. It survives every reload; closing it removes it
 * from all destinations, after which it is not called again.
 */
@FunctionalInterface
public interface Observation extends AutoCloseable {
    @Override
    void close();
}
