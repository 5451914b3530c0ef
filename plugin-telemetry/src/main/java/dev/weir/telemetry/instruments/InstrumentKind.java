package dev.weir.telemetry.instruments;

/** How an instrument sums up what it is told. */
public enum InstrumentKind {
    /** A sum that only grows. */
    COUNTER,
    HISTOGRAM,
    /** One more when a stage begins and one less when it is over, with the same attributes. */
    UP_DOWN_COUNTER
}
