package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.stage.Phase;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.scenario.ScenarioFolder;
import dev.weir.telemetry.yaml.YamlDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it was parsed.
 *
 * @param shown the keys in its instruments, names of selectors among them, and when the instrument of each records
 * @param reached the phases to which the script brings each stage
 */
record ParsedCase(Set<Shown> shown, Map<String, Set<Phase>> reached) {

    /** A key in the value, the attributes or the condition of an instrument, so that what it records shows it. */
    record Shown(String stage, String selector, Occasion occasion) {}

    static ParsedCase of(ScenarioFolder scenario) throws IOException {
        YamlSource configuration = YamlSource.of(scenario.folder().resolve("router.yaml"));
        InstrumentsConfig instruments = ConfigDocument.load(configuration, Expansion.none(), Host.any())
                .telemetry()
                .instruments();
        Map<String, Map<String, Object>> byStage = instruments.byStage();
        Set<Shown> shown = new LinkedHashSet<>();
        YamlNode section = below(below(below(top(configuration), "telemetry"), "instrumentation"), "instruments");
        entries(section)
                .forEach(stage -> entries(stage.value())
                        .forEach(instrument -> add(
                                stage.key(),
                                byStage.getOrDefault(stage.key(), Map.of()).get(instrument.key()),
                                instrument.value(),
                                shown)));
        YamlNode script = top(YamlSource.of(scenario.folder().resolve("test.yaml")));
        return new ParsedCase(shown, ReachedPhases.of(below(script, "events")));
    }

    /** Whether an instrument that records in this phase shows the selector, in a script that gets there. */
    boolean tries(String stage, String selector, Phase phase) {
        return reached.getOrDefault(stage, Set.of()).contains(phase)
                && shown.stream()
                        .anyMatch(one -> one.stage.equals(stage)
                                && one.selector.equals(selector)
                                && one.occasion.recordsIn(phase));
    }

    private static void add(String stage, @Nullable Object parsed, YamlNode instrument, Set<Shown> shown) {
        if (parsed instanceof InstrumentConfig<?> config) {
            Stream.concat(
                            keysBelow(below(instrument, "value")),
                            Stream.concat(
                                    entries(below(instrument, "attributes"))
                                            .flatMap(attribute -> keysBelow(attribute.value())),
                                    keysBelow(below(instrument, "condition"))))
                    .forEach(key -> shown.add(new Shown(stage, key, config.occasion())));
        }
    }

    private static YamlNode top(YamlSource source) {
        return YamlDocument.read(source, Expansion.none()).root();
    }

    static Stream<YamlEntry> entries(@Nullable YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping.entries().values().stream() : Stream.empty();
    }

    private static Stream<String> keysBelow(@Nullable YamlNode node) {
        return node instanceof YamlSequence list
                ? list.elements().stream().flatMap(ParsedCase::keysBelow)
                : entries(node).flatMap(entry -> Stream.concat(Stream.of(entry.key()), keysBelow(entry.value())));
    }

    static @Nullable YamlNode below(@Nullable YamlNode node, String key) {
        return entries(node)
                .filter(entry -> entry.key().equals(key))
                .map(YamlEntry::value)
                .findFirst()
                .orElse(null);
    }
}
