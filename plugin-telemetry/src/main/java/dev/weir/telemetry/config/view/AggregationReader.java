package dev.weir.telemetry.config.view;

import dev.weir.telemetry.config.reading.Boundaries;
import dev.weir.telemetry.config.view.Aggregation.Drop;
import dev.weir.telemetry.config.view.Aggregation.ExponentialHistogram;
import dev.weir.telemetry.config.view.Aggregation.Histogram;
import dev.weir.telemetry.config.view.Aggregation.Natural;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how a view aggregates: a word, or a group with one key that names a kind of histogram. */
final class AggregationReader {
    private static final Natural NATURAL = new Natural();
    private static final Map<String, Aggregation> WORDS =
            Map.of("default", NATURAL, "drop", new Drop(), "exponential_histogram", ExponentialHistogram.DEFAULT);

    private static final String EXPECTED =
            "\"default\", \"drop\", \"exponential_histogram\" or \"histogram: {buckets: [0.1, 1]}\"";

    private AggregationReader() {}

    static Setting<Aggregation> read(ValueReader value) {
        if (value.node().orElse(null) instanceof YamlMapping group) {
            boolean isEmpty = group.entries().isEmpty();
            return value.mapping(kinds -> group(kinds, isEmpty));
        }
        boolean isWord = value.node().orElse(null) instanceof YamlScalar word && WORDS.containsKey(word.text());
        return isWord || value.isEmpty() ? value.oneOf(WORDS) : value.refused(EXPECTED, NATURAL);
    }

    private static Aggregation group(MappingReader group, boolean isEmpty) {
        Setting<Aggregation> fixed = group.mapping("histogram", AggregationReader::histogram);
        Setting<Aggregation> exponential =
                group.mapping("exponential_histogram", AggregationReader::exponentialHistogram);
        List<Aggregation> given = Stream.of(fixed, exponential)
                .map(Setting::optional)
                .flatMap(Optional::stream)
                .toList();
        group.check(
                given.size() < 2 && !isEmpty,
                isEmpty ? "found an empty group of keys" : "the aggregation has two kinds",
                "write one of " + EXPECTED);
        return given.isEmpty() ? NATURAL : given.get(0);
    }

    private static Aggregation histogram(MappingReader histogram) {
        return new Histogram(Boundaries.read(histogram, histogram.at("buckets")).required());
    }

    private static Aggregation exponentialHistogram(MappingReader histogram) {
        ExponentialHistogram byDefault = ExponentialHistogram.DEFAULT;
        return new ExponentialHistogram(
                histogram
                        .integer("max_size", 2, 1_000)
                        .orElse((long) byDefault.maxSize())
                        .intValue(),
                histogram
                        .integer("max_scale", -10, 20)
                        .orElse((long) byDefault.maxScale())
                        .intValue());
    }
}
