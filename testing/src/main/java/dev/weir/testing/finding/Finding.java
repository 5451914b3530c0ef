package dev.weir.testing.finding;

/** What fails a test whose assertions all hold, unless the test says that it expects it. */
public enum Finding {
    /** Metrics were used wrongly: definitions that clash, wrong names, values that were dropped. */
    MISUSE,
    /** Something was recorded on a thread without the test's provider. */
    STRAY_RECORDING
}
