package dev.weir.metrics.registry.backend;

import dev.weir.metrics.aggregate.AggregateMeterProvider;

/** Makes registries of one kind. It is found by {@link java.util.ServiceLoader} and needs a public constructor without parameters. */
public interface RegistryProvider {
    /** The name in configurations: a lower-case word. */
    String name();

    /** A registry for one process. */
    MetricRegistry create();

    /** A registry for one process that records to a provider of its own, for kinds of registry that record to any. */
    default MetricRegistry create(AggregateMeterProvider provider) {
        return create();
    }
}
