package dev.weir.telemetry.config;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpReader;
import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.prometheus.PrometheusReader;
import dev.weir.telemetry.config.reading.Misplaced;
import dev.weir.telemetry.config.shared.SharedConfig;
import dev.weir.telemetry.config.vendor.PrivateConfig;
import dev.weir.telemetry.yaml.MappingReader;
import java.util.List;

/** Reads the block of all metrics, and the rules that its parts must keep together. */
final class MetricsReader {
    private static final List<String> SHARED_KEYS =
            List.of("service_name", "service_namespace", "resource", "buckets", "views", "cardinality", "registry");

    private MetricsReader() {}

    static MetricsConfig read(MappingReader metrics, Host host) {
        MetricsConfig read = new MetricsConfig(
                metrics.mapping("common", SharedConfig::read).orElse(SharedConfig.DEFAULT),
                metrics.mapping("otlp", otlp -> OtlpReader.read(otlp, OtlpConfig.DEFAULT))
                        .orElse(OtlpConfig.DEFAULT),
                metrics.mapping("prometheus", PrometheusReader::read).orElse(PrometheusConfig.DEFAULT),
                metrics.mapping("private", PrivateConfig::read).orElse(PrivateConfig.DEFAULT));
        SHARED_KEYS.forEach(key -> Misplaced.report(metrics, key, "it under \"common\""));
        new DestinationClashes(metrics, read).report(host);
        return read;
    }
}
