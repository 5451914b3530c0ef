package dev.weir.testing;

/** Which destinations a test collects at, and what they take. */
public enum TestFilters {
    /** One destination, {@code PUBLIC}, that takes everything. */
    NONE,
    /** All three destinations, each with the filter that it has by default in production. */
    DEFAULT
}
