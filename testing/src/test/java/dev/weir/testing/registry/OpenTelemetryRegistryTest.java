package dev.weir.testing.registry;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.opentelemetry.OpenTelemetryRegistry;

class OpenTelemetryRegistryTest implements MetricRegistryContract {
    @Override
    public MetricRegistry createRegistry() {
        return OpenTelemetryRegistry.over(AggregateMeterProvider.create());
    }
}
