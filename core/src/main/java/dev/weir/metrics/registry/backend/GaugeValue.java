package dev.weir.metrics.registry.backend;

/** The value of a gauge. Additions of several threads all count. */
public interface GaugeValue {
    void set(double value);

    /** Adds what may be negative. */
    void add(double change);
}
