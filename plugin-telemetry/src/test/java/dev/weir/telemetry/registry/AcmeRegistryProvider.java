package dev.weir.telemetry.registry;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.RegistryProvider;
import dev.weir.metrics.registry.memory.MemoryRegistry;

/** A registry that a user brings: it renders itself, and nothing of it reaches the destinations. */
public final class AcmeRegistryProvider implements RegistryProvider {
    @Override
    public String name() {
        return "acme";
    }

    @Override
    public MetricRegistry create() {
        return new MemoryRegistry();
    }
}
