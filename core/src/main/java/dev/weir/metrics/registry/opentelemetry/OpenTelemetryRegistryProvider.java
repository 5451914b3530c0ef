package dev.weir.metrics.registry.opentelemetry;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.RegistryProvider;

/** Makes registries over the provider that is current where they are made. */
public final class OpenTelemetryRegistryProvider implements RegistryProvider {
    @Override
    public String name() {
        return "opentelemetry";
    }

    @Override
    public MetricRegistry create() {
        return OpenTelemetryRegistry.over(CurrentMeterProvider.get());
    }
}
