package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.node.YamlSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads lists and mappings. One with an element or a value that was refused is refused itself. */
final class CollectionForms {
    private static final String LIST = "a list, each element on a line that starts with \"- \"";
    private static final String KEYS = "a group of keys, indented below this one";

    private CollectionForms() {}

    static <T> Setting<List<T>> list(Place place, Function<ValueReader, Setting<T>> element) {
        if (!(place.node() instanceof YamlSequence list)) {
            return notA(LIST, place, List::of);
        }
        List<T> values = new ArrayList<>();
        for (YamlNode node : list.elements()) {
            read(place.reading(), node, element).ifPresent(values::add);
        }
        return values.size() == list.elements().size()
                ? Setting.given(place, LIST, List.copyOf(values), List::of)
                : Setting.refused(place, LIST, List::of);
    }

    static <T> Setting<Map<String, T>> map(Place place, Function<ValueReader, Setting<T>> value) {
        if (!(place.node() instanceof YamlMapping mapping)) {
            return notA(KEYS, place, Map::of);
        }
        Map<String, T> values = values(place.reading(), mapping.entries().values(), value);
        return values.size() == mapping.entries().size()
                ? Setting.given(place, KEYS, values, Map::of)
                : Setting.refused(place, KEYS, Map::of);
    }

    /** The values that could be read, by their keys and in order. */
    static <T> Map<String, T> values(
            Reading reading, Collection<YamlEntry> entries, Function<ValueReader, Setting<T>> value) {
        Map<String, T> values = new LinkedHashMap<>();
        for (YamlEntry entry : entries) {
            read(reading, entry.value(), value).ifPresent(read -> values.put(entry.key(), read));
        }
        return Collections.unmodifiableMap(values);
    }

    static <T> Setting<T> mapping(Place place, Function<MappingReader, T> read) {
        Supplier<T> placeholder = () -> read.apply(MappingReader.ofNothing());
        if (!(place.node() instanceof YamlMapping mapping)) {
            return notA(KEYS, place, placeholder);
        }
        return new MappingReader(place.reading(), mapping)
                .read(read)
                .map(value -> Setting.given(place, KEYS, value, placeholder))
                .orElseGet(() -> Setting.refused(place, KEYS, placeholder));
    }

    private static <T> Optional<T> read(Reading reading, YamlNode node, Function<ValueReader, Setting<T>> reader) {
        return reader.apply(new ValueReader(Place.of(reading, node)))
                .reportedIfAbsent()
                .optional();
    }

    private static <T> Setting<T> notA(String expected, Place place, Supplier<T> placeholder) {
        if (place.isEmpty()) {
            return Setting.absent(place, expected, placeholder);
        }
        place.refuse(expected, advice(expected, place));
        return Setting.refused(place, expected, placeholder);
    }

    // "key:value" and "-value" are text to YAML; what was meant lacks a space.
    private static @Nullable String advice(String expected, Place place) {
        if (!(place.node() instanceof YamlScalar scalar) || scalar.fromExpansion()) {
            return null;
        }
        if (expected.equals(KEYS) && scalar.text().contains(":")) {
            return "write a space after the colon of a key";
        }
        return expected.equals(LIST) && scalar.text().startsWith("-") ? "write a space after the \"-\"" : null;
    }
}
