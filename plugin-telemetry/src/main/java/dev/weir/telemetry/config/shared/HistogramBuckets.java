package dev.weir.telemetry.config.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bucket boundaries of histograms that no view speaks of, by their unit. Immutable.
 *
 * @param seconds for histograms in seconds
 * @param byUnit for histograms in other units; {@code {count}} stands for whatever is counted in braces
 */
public record HistogramBuckets(List<Double> seconds, Map<String, List<Double>> byUnit) {
    static final String SECONDS = "s";
    static final String BYTES = "By";
    static final String COUNT = "{count}";

    public static final HistogramBuckets DEFAULT = new HistogramBuckets(
            List.of(0.001, 0.005, 0.015, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 1.0, 5.0, 10.0),
            Map.of(
                    BYTES,
                    List.of(
                            256.0,
                            1_024.0,
                            4_096.0,
                            16_384.0,
                            65_536.0,
                            262_144.0,
                            1_048_576.0,
                            4_194_304.0,
                            16_777_216.0),
                    COUNT,
                    List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0)));

    public HistogramBuckets {
        seconds = List.copyOf(seconds);
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        byUnit.forEach((unit, boundaries) -> copy.put(unit, List.copyOf(boundaries)));
        byUnit = Collections.unmodifiableMap(copy);
    }

    /** The boundaries for a unit; empty where the instrument's own advice, or the SDK's list, is as good as any. */
    public Optional<List<Double>> of(String unit) {
        if (unit.equals(SECONDS)) {
            return Optional.of(seconds);
        }
        @Nullable List<Double> boundaries = byUnit.get(unit);
        return Optional.ofNullable(boundaries == null && unit.startsWith("{") ? byUnit.get(COUNT) : boundaries);
    }
}
