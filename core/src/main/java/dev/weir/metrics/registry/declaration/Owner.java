package dev.weir.metrics.registry.declaration;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose metrics they are: a process, a component of it, or an endpoint of that. Each level is a label of all metrics
 * that are registered at it or below.
 */
public record Owner(
        String process,
        @Nullable String component,
        @Nullable String endpoint) {
    /** The labels that the levels add, and that no set may declare itself. */
    static final List<String> LABELS = List.of("weir.process", "weir.component", "weir.endpoint");

    public Owner {
        checked("process", requireNonNull(process, "process"));
        if (component != null) {
            checked("component", component);
        }
        if (endpoint != null) {
            checked("endpoint", endpoint);
            requireNonNull(component, "an endpoint belongs to a component");
        }
    }

    /** A process. */
    public static Owner process(String name) {
        return new Owner(name, null, null);
    }

    /** A component of this process. */
    public Owner component(String name) {
        return new Owner(process, requireNonNull(name, "component"), null);
    }

    /** An endpoint of this component. */
    public Owner endpoint(String name) {
        return new Owner(process, component, requireNonNull(name, "endpoint"));
    }

    private static void checked(String level, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a " + level + " needs a name, which becomes the label weir." + level + ": write a word");
        }
    }

    /** The labels of all levels down to this one. */
    public SortedMap<String, String> labels() {
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put("weir.process", process);
        if (component != null) {
            labels.put("weir.component", component);
        }
        if (endpoint != null) {
            labels.put("weir.endpoint", endpoint);
        }
        return Collections.unmodifiableSortedMap(labels);
    }

    @Override
    public String toString() {
        String place = "process \"" + process + "\"";
        if (component != null) {
            place = "component \"" + component + "\" of " + place;
        }
        return endpoint == null ? place : "endpoint \"" + endpoint + "\" of " + place;
    }
}
