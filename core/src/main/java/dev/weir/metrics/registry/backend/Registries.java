package dev.weir.metrics.registry.backend;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The registries that are on the class path, by name: {@code opentelemetry}, {@code none}, and what others bring. */
public final class Registries {
    /** The registry that a configuration without a name means. */
    public static final String DEFAULT = "opentelemetry";

    private Registries() {}

    /**
     * A new registry of the kind that goes by this name, for the provider that is current here.
     *
     * @throws IllegalArgumentException if there is none, with the names that there are, or if two bear one name
     */
    public static MetricRegistry named(String name) {
        return provider(name).create();
    }

    /** The same for a given provider, where the kind records to one. */
    public static MetricRegistry named(String name, AggregateMeterProvider provider) {
        return provider(name).create(provider);
    }

    private static RegistryProvider provider(String name) {
        Map<String, RegistryProvider> known = byName();
        RegistryProvider provider = known.get(name);
        if (provider == null) {
            throw new IllegalArgumentException("there is no metric registry \"" + name + "\"; write one of "
                    + String.join(", ", known.keySet()) + ", or add the library that brings it");
        }
        return provider;
    }

    /** The names that {@link #named} takes, in order. */
    public static List<String> names() {
        return List.copyOf(byName().keySet());
    }

    private static Map<String, RegistryProvider> byName() {
        Map<String, RegistryProvider> byName = new TreeMap<>();
        for (RegistryProvider provider : ServiceLoader.load(RegistryProvider.class)) {
            RegistryProvider first = byName.putIfAbsent(provider.name(), provider);
            if (first != null) {
                throw new IllegalArgumentException("two metric registries are named \"" + provider.name() + "\": "
                        + first.getClass().getName() + " and "
                        + provider.getClass().getName() + "; leave one of them off the class path");
            }
        }
        return byName;
    }
}
