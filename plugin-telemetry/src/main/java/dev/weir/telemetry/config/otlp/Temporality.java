package dev.weir.telemetry.config.otlp;

/** Whether points count from the start, or from the point before. Up-down counters are cumulative in any case. */
public enum Temporality {
    CUMULATIVE,
    DELTA
}
