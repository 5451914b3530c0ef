package dev.weir.telemetry.config.shared;

import dev.weir.telemetry.yaml.MappingReader;

/**
 * The most series that a metric may have, by destination. What exceeds it is counted in one series for the rest, so
 * that no measurement is lost. Immutable.
 */
public record CardinalityConfig(int otlp, int prometheus, int vendor) {
    public static final CardinalityConfig DEFAULT = of(2_000);

    private static final long MOST_SERIES = 1_000_000;

    /** The same limit for all destinations. */
    public static CardinalityConfig of(int limit) {
        return new CardinalityConfig(limit, limit, limit);
    }

    static CardinalityConfig read(MappingReader cardinality) {
        int limit = limit(cardinality, "limit", DEFAULT.otlp);
        return new CardinalityConfig(
                limit(cardinality, "otlp", limit),
                limit(cardinality, "prometheus", limit),
                limit(cardinality, "private", limit));
    }

    private static int limit(MappingReader cardinality, String key, int defaultLimit) {
        return cardinality
                .integer(key, 1, MOST_SERIES)
                .orElse((long) defaultLimit)
                .intValue();
    }
}
