package dev.weir.telemetry.exposition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a page of lines says.
 *
 * @param headers how many lines describe
 */
record ParsedPage(List<Described> families, Map<Series, Double> series, Map<Series, String> exemplars, int headers) {

    /** What a page says of a family. */
    record Described(String name, String type, String help, String unit) {}

    /** The name and the labels of one line. */
    record Series(String name, SortedMap<String, String> labels) {}

    Described family(String name) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no family " + name + " in " + families));
    }

    /** The values of all series of a name, each under its labels without those of the meter. */
    Map<String, Double> values(String name) {
        Map<String, Double> values = new LinkedHashMap<>();
        series.forEach((one, value) -> {
            if (one.name().equals(name)) {
                SortedMap<String, String> labels = new TreeMap<>(one.labels());
                labels.keySet().removeIf(label -> label.startsWith("otel_scope_"));
                values.put(labels.toString(), value);
            }
        });
        return values;
    }
}
