package dev.weir.metrics.registry.declaration;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.definition.InstrumentDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One metric with its constant labels, sorted by name. Immutable; two equal series hold one value. */
public record Series(InstrumentDefinition definition, SortedMap<String, String> labels) {

    public Series {
        requireNonNull(definition, "definition");
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** This series with further labels. */
    public Series with(Map<String, String> more) {
        TreeMap<String, String> all = new TreeMap<>(labels);
        all.putAll(more);
        return new Series(definition, all);
    }

    /**
     * The names that no other metric may have beside this one: its own, and those that Prometheus calls it by. The two
     * kinds of names are told apart by their first character.
     */
    public static List<String> namesOf(InstrumentDefinition definition) {
        List<String> names = new ArrayList<>();
        names.add("=" + definition.identity());
        names.addAll(PrometheusName.of(definition).taken());
        return names;
    }

    /** The series of these labels in another definition. */
    public Series in(InstrumentDefinition other) {
        return new Series(other, labels);
    }
}
