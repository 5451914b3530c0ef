package dev.weir.telemetry.registry;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.RegistryProvider;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Makes registries over the Prometheus library's default registry, which the library's own endpoints serve. */
public final class PrometheusClientRegistryProvider implements RegistryProvider {
    @Override
    public String name() {
        return "prometheus";
    }

    @Override
    public MetricRegistry create() {
        return PrometheusClientRegistry.over(PrometheusRegistry.defaultRegistry);
    }
}
