package dev.weir.metrics.registry.declaration;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import java.util.List;
import java.util.Locale;

/**
 * What Prometheus calls a metric: its name in words with {@code _}, its unit in full, and {@code _total} for a counter.
 * The rules are those of OpenTelemetry's exporter, so that a metric has one name wherever it is scraped.
 *
 * @param family the name without {@code _total}
 * @param kind what the metric is
 */
public record PrometheusName(String family, InstrumentKind kind) {
    private static final String TOTAL = "_total";

    /** Ends that mean something of their own in the exposition formats, so no family may have them. */
    private static final List<String> RESERVED_ENDS = List.of(TOTAL, "_created", "_bucket", "_info");

    /** The name of a metric. */
    public static PrometheusName of(InstrumentDefinition definition) {
        String family = withoutReservedEnds(words(definition.name()));
        String unit = UnitWords.of(definition.unit());
        if (!unit.isEmpty() && !family.endsWith("_" + unit)) {
            family = family + "_" + unit;
        }
        return new PrometheusName(family, definition.kind());
    }

    private static String withoutReservedEnds(String name) {
        for (String end : RESERVED_ENDS) {
            if (name.endsWith(end)) {
                return withoutReservedEnds(name.substring(0, name.length() - end.length()));
            }
        }
        return name;
    }

    /** The name of a label. */
    public static String ofLabel(String label) {
        return words(label);
    }

    /** The name with which HELP and TYPE are written, and that of a counter's or gauge's only sample. */
    public String written() {
        return kind == InstrumentKind.COUNTER ? family + TOTAL : family;
    }

    /** The names that the metric takes for itself, in lower case since OpenTelemetry's names ignore it. */
    List<String> taken() {
        String name = written().toLowerCase(Locale.ROOT);
        return kind == InstrumentKind.HISTOGRAM
                ? List.of(name, name + "_bucket", name + "_count", name + "_sum")
                : List.of(name);
    }

    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (part) {
                words.append(c);
            } else if (words.isEmpty() || words.charAt(words.length() - 1) != '_') {
                words.append('_');
            }
        }
        return words.toString();
    }
}
