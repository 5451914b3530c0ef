package dev.weir.telemetry.config;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.shared.SharedConfig;
import dev.weir.telemetry.config.vendor.PrivateConfig;

/** What holds for all destinations, and each destination by itself. Immutable. */
public record MetricsConfig(SharedConfig shared, OtlpConfig otlp, PrometheusConfig prometheus, PrivateConfig vendor) {
    public static final MetricsConfig DEFAULT = new MetricsConfig(
            SharedConfig.DEFAULT, OtlpConfig.DEFAULT, PrometheusConfig.DEFAULT, PrivateConfig.DEFAULT);
}
