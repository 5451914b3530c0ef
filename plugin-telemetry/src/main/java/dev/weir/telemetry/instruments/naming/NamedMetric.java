package dev.weir.telemetry.instruments.naming;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentKind;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument says of its metric. Immutable.
 *
 * @param stage the stage's key in configurations
 * @param position where the file defines it or switches it on; null for a standard one that it doesn't mention
 */
record NamedMetric(
        String stage,
        String name,
        InstrumentKind kind,
        String unit,
        String description,
        @Nullable List<Double> buckets,
        @Nullable Position position,
        String path) {

    static NamedMetric of(String stage, InstrumentConfig<?> instrument) {
        return new NamedMetric(
                stage,
                instrument.name(),
                instrument.kind(),
                instrument.unit(),
                instrument.description(),
                instrument.buckets(),
                null,
                "");
    }

    /** A counter, which has no buckets. */
    static NamedMetric counter(String stage, String name, String unit, String description) {
        return new NamedMetric(stage, name, InstrumentKind.COUNTER, unit, description, null, null, "");
    }

    NamedMetric at(Position place, String pathInFile) {
        return new NamedMetric(stage, name, kind, unit, description, buckets, place, pathInFile);
    }

    /** The same for all spellings of a name: metric names ignore case. */
    String identity() {
        return InstrumentDefinition.identity(name);
    }

    String quoted() {
        return SafeText.quote(name);
    }

    /** Where it comes from, as words that follow a name. */
    String origin() {
        return position == null
                ? "the standard instrument of " + stage + ", which is on unless the file says false"
                : "the one at " + position;
    }

    /** In what the other says something else, with both words; empty if both say the same. */
    List<String> differences(NamedMetric other) {
        List<String> differences = new ArrayList<>();
        compare("type", word(), other.word(), differences);
        compare("unit", SafeText.quote(unit), SafeText.quote(other.unit), differences);
        compare("description", SafeText.quote(description), SafeText.quote(other.description), differences);
        compare("buckets", words(buckets), words(other.buckets), differences);
        return differences;
    }

    private String word() {
        return switch (kind) {
            case COUNTER -> "counter";
            case HISTOGRAM -> "histogram";
            case UP_DOWN_COUNTER -> "up-down counter";
        };
    }

    private static String words(@Nullable List<Double> boundaries) {
        return boundaries == null ? "none of its own" : boundaries.toString();
    }

    private static void compare(String what, String own, String others, List<String> differences) {
        if (!own.equals(others)) {
            differences.add(what + " " + own + " here and " + others + " there");
        }
    }
}
