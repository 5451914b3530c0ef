package dev.weir.telemetry.config.shared;

import dev.weir.metrics.definition.InstrumentUnit;
import dev.weir.telemetry.config.reading.Boundaries;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the default buckets. The lists of a file replace those of the same unit; the others stay. */
final class BucketReader {
    private BucketReader() {}

    static HistogramBuckets read(MappingReader block) {
        List<Double> seconds = Boundaries.read(block, block.at("buckets")).orElse(HistogramBuckets.DEFAULT.seconds());
        Map<String, List<Double>> byUnit = new LinkedHashMap<>(HistogramBuckets.DEFAULT.byUnit());
        byUnit.putAll(
                block.map("buckets_by_unit", value -> ofUnit(block, value)).orElse(Map.of()));
        return new HistogramBuckets(seconds, byUnit);
    }

    private static Setting<List<Double>> ofUnit(MappingReader block, ValueReader value) {
        try {
            if (InstrumentUnit.checked(value.key()).equals(HistogramBuckets.SECONDS)) {
                RuledText.report(
                        block,
                        value,
                        "histograms in seconds have a key of their own; write this list under \"buckets\"");
            }
        } catch (IllegalArgumentException e) {
            RuledText.report(block, value, String.valueOf(e.getMessage()));
        }
        return Boundaries.read(block, value);
    }
}
