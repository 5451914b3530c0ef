package dev.weir.metrics.registry.backend;

/** Makes registries of one kind. It is found by {@link java.util.ServiceLoader} and needs a public constructor without parameters. */
public interface RegistryProvider {
    /** The name in configurations: a lower-case word. */
    String name();

    /** A registry for one process. */
    MetricRegistry create();
}
