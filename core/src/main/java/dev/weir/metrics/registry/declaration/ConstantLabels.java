package dev.weir.metrics.registry.declaration;

import dev.weir.metrics.definition.AttributeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pairs of name and value, checked. Names are compared as Prometheus writes them, where {@code a.b} is {@code a_b}. */
final class ConstantLabels {
    private ConstantLabels() {}

    /**
     * The labels that the pairs stand for.
     *
     * @throws IllegalArgumentException that says which label is wrong
     */
    static SortedMap<String, String> of(List<String> pairs) {
        if (pairs.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "labels are pairs of name and value; \"" + pairs.get(pairs.size() - 1) + "\" has no value");
        }
        TreeMap<String, String> labels = new TreeMap<>();
        Map<String, String> seen = new HashMap<>();
        Owner.LABELS.forEach(reserved -> seen.put(PrometheusName.ofLabel(reserved), reserved));
        for (int i = 0; i < pairs.size(); i += 2) {
            String name = AttributeName.checked(pairs.get(i));
            String first = seen.putIfAbsent(PrometheusName.ofLabel(name), name);
            if (first != null) {
                throw new IllegalArgumentException("label \"" + name + "\""
                        + (Owner.LABELS.contains(first)
                                ? " is added by the process, component or endpoint; leave it out"
                                : " is there twice; \"" + first + "\" came first"));
            }
            labels.put(name, pairs.get(i + 1));
        }
        return labels;
    }
}
