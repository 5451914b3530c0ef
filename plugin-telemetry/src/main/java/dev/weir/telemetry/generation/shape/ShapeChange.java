package dev.weir.telemetry.generation.shape;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.Aggregation.ExponentialHistogram;
import dev.weir.telemetry.config.view.Aggregation.Histogram;
import dev.weir.telemetry.config.view.Aggregation.Natural;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What another shape would do to instruments that are there. A resource, a limit or a description restarts nothing, and
 * a metric that is not named goes on.
 */
public final class ShapeChange {
    private ShapeChange() {}

    /** The metrics that would start anew or go, by name. */
    public static List<Restart> between(
            GenerationShape before, GenerationShape after, Collection<InstrumentDefinition> instruments) {
        return instruments.stream()
                .flatMap(instrument -> of(before, instrument, after, instrument).stream())
                .distinct()
                .sorted(Comparator.comparing(Restart::metric).thenComparing(Restart::reason))
                .toList();
    }

    /** The restart of one metric whose instrument may be defined in another way too, if it is one. */
    public static Optional<Restart> of(
            GenerationShape before, InstrumentDefinition was, GenerationShape after, InstrumentDefinition is) {
        return before.stream(was)
                .flatMap(stream -> restart(stream, after.stream(is).orElse(null)));
    }

    private static Optional<Restart> restart(Stream before, @Nullable Stream after) {
        if (after == null) {
            return Optional.of(new Restart(before.name(), "a view drops it"));
        }
        if (after.continues(before)) {
            return Optional.empty();
        }
        return Optional.of(new Restart(before.name(), String.join(", ", differences(before, after))));
    }

    private static List<String> differences(Stream before, Stream after) {
        List<String> differences = new ArrayList<>();
        if (!before.identity().equals(after.identity())) {
            differences.add("name " + quoted(after.name()) + " instead of " + quoted(before.name()));
        }
        if (before.kind() != after.kind()) {
            differences.add("a " + after.kind().words() + " instead of a "
                    + before.kind().words());
        }
        if (!before.unit().equals(after.unit())) {
            differences.add("unit " + quoted(after.unit()) + " instead of " + quoted(before.unit()));
        }
        StreamSettings was = before.settings();
        StreamSettings is = after.settings();
        if (!was.aggregation().equals(is.aggregation())) {
            differences.add(words(is.aggregation()) + " instead of " + words(was.aggregation()));
        }
        if (!Objects.equals(was.attributeKeys(), is.attributeKeys())) {
            differences.add(words(is.attributeKeys()) + " instead of " + words(was.attributeKeys()));
        }
        return differences;
    }

    private static String words(Aggregation aggregation) {
        if (aggregation instanceof Histogram histogram) {
            return "buckets " + histogram.boundaries();
        }
        if (aggregation instanceof ExponentialHistogram histogram) {
            return "exponential buckets, " + histogram.maxSize() + " at scale " + histogram.maxScale();
        }
        return aggregation instanceof Natural ? "the instrument's own aggregation" : "nothing";
    }

    private static String words(@Nullable Set<String> attributeKeys) {
        return attributeKeys == null ? "all attributes" : "the attributes " + new TreeSet<>(attributeKeys);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
