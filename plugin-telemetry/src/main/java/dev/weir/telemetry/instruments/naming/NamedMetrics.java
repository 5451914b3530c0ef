package dev.weir.telemetry.instruments.naming;

import dev.weir.telemetry.instruments.CacheCounterConfig;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.TerminationsConfig;
import dev.weir.telemetry.instruments.standard.StandardInstrument;
import dev.weir.telemetry.instruments.standard.StandardInstruments;
import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the metrics of all instruments with their places: those that the file doesn't mention, then in its order. */
final class NamedMetrics {
    // These alone have keys that are not their names.
    private static final List<? extends StandardInstrument<?>> STANDARD_FIELDS =
            StandardInstruments.GRAPHQL.instruments();

    private final @Nullable YamlNode file;
    private final List<NamedMetric> metrics = new ArrayList<>();

    private NamedMetrics(@Nullable YamlNode file) {
        this.file = file;
    }

    static List<NamedMetric> of(InstrumentsConfig config, @Nullable YamlNode file) {
        NamedMetrics named = new NamedMetrics(file);
        named.add("router", config.router());
        named.add("supergraph", config.supergraph());
        named.add("subgraph", config.subgraph());
        named.add("connector", config.connector());
        named.add("graphql", config.graphql());
        config.cache()
                .forEach(counter -> named.add(
                        NamedMetric.counter("cache", counter.name(), CacheCounterConfig.UNIT, counter.description())));
        if (config.terminations() != null) {
            named.add(NamedMetric.counter("router", TerminationsConfig.NAME, "", TerminationsConfig.DESCRIPTION));
        }
        named.metrics.sort(
                Comparator.comparing(NamedMetric::position, Comparator.nullsFirst(Comparator.naturalOrder())));
        return named.metrics;
    }

    private void add(String stage, List<? extends InstrumentConfig<?>> instruments) {
        instruments.forEach(instrument -> add(NamedMetric.of(stage, instrument)));
    }

    private void add(NamedMetric metric) {
        YamlEntry stage = entry(file, metric.stage());
        YamlEntry entry = stage == null ? null : entry(stage.value(), keyOf(metric));
        metrics.add(
                entry == null
                        ? metric
                        : metric.at(entry.position(), entry.value().path().toString()));
    }

    private static String keyOf(NamedMetric metric) {
        return STANDARD_FIELDS.stream()
                .filter(standard -> metric.stage().equals("graphql") && isOf(standard, metric))
                .findFirst()
                .map(StandardInstrument::key)
                .orElse(metric.name());
    }

    private static boolean isOf(StandardInstrument<?> standard, NamedMetric metric) {
        return standard.name().equals(metric.name()) && standard.description().equals(metric.description());
    }

    private static @Nullable YamlEntry entry(@Nullable YamlNode node, String key) {
        return node instanceof YamlMapping mapping ? mapping.entries().get(key) : null;
    }
}
