package dev.weir.metrics.registry;

import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.declaration.MetricSetBuilder;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A record whose components are metrics: what it declares, and the record once they are registered. */
final class RecordSet<R extends Record> {
    private final Class<R> type;
    private final RecordComponent[] components;

    RecordSet(Class<R> type) {
        this.type = type;
        this.components = type.getRecordComponents();
    }

    /**
     * The set that the record declares.
     *
     * @throws IllegalArgumentException with all that is wrong with it
     */
    MetricSet declared() {
        MetricSetBuilder set = MetricSet.named(type.getSimpleName());
        for (RecordComponent component : components) {
            Declared declared = component.getAnnotation(Declared.class);
            if (declared == null) {
                set.problem("component \"" + component.getName()
                        + "\" is not declared: write @Declared(name = \"…\", description = \"…\") before it");
            } else {
                declare(set, component, declared);
            }
        }
        return set.build();
    }

    private static void declare(MetricSetBuilder set, RecordComponent component, Declared declared) {
        Class<?> kind = component.getType();
        if (kind != Histogram.class && declared.buckets().length > 0) {
            set.problem("component \"" + component.getName() + "\" has buckets, which only a Histogram can have");
        } else if (kind == Counter.class) {
            set.counter(declared.name(), declared.description(), declared.unit(), declared.labels());
        } else if (kind == Gauge.class) {
            set.gauge(declared.name(), declared.description(), declared.unit(), declared.labels());
        } else if (kind == Histogram.class) {
            List<Double> buckets = Arrays.stream(declared.buckets()).boxed().toList();
            set.histogram(declared.name(), declared.description(), declared.unit(), buckets, declared.labels());
        } else {
            set.problem("component \"" + component.getName() + "\" is a " + kind.getSimpleName()
                    + "; make it a Counter, a Gauge or a Histogram");
        }
    }

    /** The record of the metrics that were registered for it. */
    R of(RegisteredSet metrics) {
        Class<?>[] kinds = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            kinds[i] = components[i].getType();
            values[i] = metrics.metric(
                    kinds[i], components[i].getAnnotation(Declared.class).name());
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(kinds);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    type.getName() + " can't be made: its module must open its package, and its constructor must not"
                            + " throw",
                    e);
        }
    }
}
