package dev.weir.telemetry.registry;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.RegistryProvider;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * Gives the registry over the Prometheus library's default registry, which the library's own endpoints serve. It is one,
 * as that is one: what is embedded a second time in a process finds the series of the first there.
 */
public final class PrometheusClientRegistryProvider implements RegistryProvider {
    private static final MetricRegistry ONE = PrometheusClientRegistry.over(PrometheusRegistry.defaultRegistry);

    @Override
    public String name() {
        return "prometheus";
    }

    @Override
    public MetricRegistry create() {
        return ONE;
    }
}
