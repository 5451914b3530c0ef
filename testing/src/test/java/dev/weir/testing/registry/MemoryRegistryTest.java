package dev.weir.testing.registry;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.memory.MemoryRegistry;

class MemoryRegistryTest implements MetricRegistryContract {
    @Override
    public MetricRegistry createRegistry() {
        return new MemoryRegistry();
    }
}
