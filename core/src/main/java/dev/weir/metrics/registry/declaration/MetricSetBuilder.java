package dev.weir.metrics.registry.declaration;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects declarations and all that is wrong with them, which {@link #build} then says in one message. */
public final class MetricSetBuilder {
    private final String name;
    private final List<Series> metrics = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    MetricSetBuilder(String name) {
        this.name = requireNonNull(name, "name");
    }

    /** Declares a counter of whole numbers. */
    public MetricSetBuilder counter(String metric, String description, String unit, String... labels) {
        return add(
                () -> InstrumentDefinition.checked(metric, InstrumentKind.COUNTER, NumberType.LONG, description, unit),
                labels);
    }

    /** Declares a gauge. */
    public MetricSetBuilder gauge(String metric, String description, String unit, String... labels) {
        return add(
                () -> InstrumentDefinition.checked(metric, InstrumentKind.GAUGE, NumberType.DOUBLE, description, unit),
                labels);
    }

    /** Declares a histogram. Without boundaries it takes those that suit its unit. */
    public MetricSetBuilder histogram(
            String metric, String description, String unit, List<Double> buckets, String... labels) {
        return add(
                () -> InstrumentDefinition.checked(
                                metric, InstrumentKind.HISTOGRAM, NumberType.DOUBLE, description, unit)
                        .withBuckets(buckets.isEmpty() ? DefaultBuckets.forUnit(unit) : buckets),
                labels);
    }

    /** Notes something else that is wrong with the set. */
    public MetricSetBuilder problem(String what) {
        problems.add(what);
        return this;
    }

    private MetricSetBuilder add(Supplier<InstrumentDefinition> declaration, String... labels) {
        try {
            InstrumentDefinition definition = declaration.get();
            unlessTaken(definition);
            metrics.add(labelled(definition, List.of(labels)));
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
        return this;
    }

    private void unlessTaken(InstrumentDefinition definition) {
        for (String taken : Series.namesOf(definition)) {
            String first = names.putIfAbsent(taken, definition.name());
            if (first != null) {
                throw new IllegalArgumentException("metric \"" + definition.name() + "\": \"" + first
                        + "\" is in this set already, and has the same name for OpenTelemetry or Prometheus"
                        + "; give one of them another");
            }
        }
    }

    private static Series labelled(InstrumentDefinition definition, List<String> labels) {
        try {
            return new Series(definition, ConstantLabels.of(labels));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("metric \"" + definition.name() + "\": " + e.getMessage(), e);
        }
    }

    /**
     * The set, checked as a whole.
     *
     * @throws IllegalArgumentException with all that is wrong, and what to write instead
     */
    public MetricSet build() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("metric set " + name + ": " + String.join("; ", problems));
        }
        return new MetricSet(name, metrics);
    }
}
