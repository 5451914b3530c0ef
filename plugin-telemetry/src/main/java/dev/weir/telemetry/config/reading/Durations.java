package dev.weir.telemetry.config.reading;

import dev.weir.telemetry.yaml.MappingReader;
import java.time.Duration;

/** Durations that something takes or waits. */
public final class Durations {
    private static final String EXPECTED = "a duration longer than zero, such as 100ms, 5s or 1m30s";

    private Durations() {}

    /** The duration under a key, which is longer than zero, or the default. */
    public static Duration positive(MappingReader mapping, String key, Duration defaultValue) {
        return mapping.duration(key)
                .check(duration -> !duration.isZero(), EXPECTED)
                .orElse(defaultValue);
    }
}
