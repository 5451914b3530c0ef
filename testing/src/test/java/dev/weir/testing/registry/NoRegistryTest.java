package dev.weir.testing.registry;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.Registries;

class NoRegistryTest implements MetricRegistryContract {
    @Override
    public MetricRegistry createRegistry() {
        return Registries.named("none");
    }

    @Override
    public boolean keepsValues() {
        return false;
    }
}
