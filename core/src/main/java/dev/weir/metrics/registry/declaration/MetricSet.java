package dev.weir.metrics.registry.declaration;

import java.util.List;

/**
 * What one component declares: a name for messages, and its metrics in order. Every metric has passed every check that
 * needs no other set.
 */
public record MetricSet(String name, List<Series> metrics) {

    public MetricSet {
        metrics = List.copyOf(metrics);
    }

    /** Starts a set. The name is its owner's to choose; a record's set has the record's. */
    public static MetricSetBuilder named(String name) {
        return new MetricSetBuilder(name);
    }
}
