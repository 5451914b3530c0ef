package dev.weir.metrics.registry;

import java.util.Map;

/** A set that is registered, for those who declared it without a record: each metric by its name. */
public final class RegisteredSet {
    private final Map<String, Object> metrics;

    RegisteredSet(Map<String, Object> metrics) {
        this.metrics = Map.copyOf(metrics);
    }

    /**
     * A counter of the set.
     *
     * @throws IllegalArgumentException if the set has no counter of this name, with what it has
     */
    public Counter counter(String name) {
        return metric(Counter.class, name);
    }

    /** A gauge of the set, in the same way. */
    public Gauge gauge(String name) {
        return metric(Gauge.class, name);
    }

    /** A histogram of the set, in the same way. */
    public Histogram histogram(String name) {
        return metric(Histogram.class, name);
    }

    <M> M metric(Class<M> type, String name) {
        Object metric = metrics.get(name);
        if (!type.isInstance(metric)) {
            throw new IllegalArgumentException("the set has no " + type.getSimpleName() + " \"" + name + "\" but only "
                    + metrics.keySet().stream().sorted().toList());
        }
        return type.cast(metric);
    }
}
