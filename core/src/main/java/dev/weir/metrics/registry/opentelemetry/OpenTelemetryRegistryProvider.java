package dev.weir.metrics.registry.opentelemetry;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.RegistryProvider;

/** Makes registries over a given provider, or else over the one that is current where they are made. */
public final class OpenTelemetryRegistryProvider implements RegistryProvider {
    @Override
    public String name() {
        return "opentelemetry";
    }

    @Override
    public MetricRegistry create() {
        return create(CurrentMeterProvider.get());
    }

    @Override
    public MetricRegistry create(AggregateMeterProvider provider) {
        return OpenTelemetryRegistry.over(provider);
    }
}
