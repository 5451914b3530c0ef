package dev.weir.telemetry.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.filter.NamePattern;
import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.otlp.Temporality;
import dev.weir.telemetry.config.prometheus.Authentication;
import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.config.shared.CardinalityConfig;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.ViewConfig;
import dev.weir.telemetry.yaml.value.Secret;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A router's configuration with every key that it may have, as it is. */
class ReferenceFileTest {
    private final MetricsConfig metrics = TelemetryFiles.metrics("""
            common:
              service_name: router
              service_namespace: shop
              resource:
                environment: production
                replicas: 3
                ratio: 0.5
                canary: false
                zones: [a, b]
                weights: [1, 2.5]
                version: "${env.VERSION}"
              buckets: [0.05, 0.1, 1]
              views:
                - name: http.server.request.duration
                  rename: request_duration
                  description: How long requests take
                  unit: ms
                  aggregation:
                    histogram:
                      buckets: [1, 2, 5]
                  allowed_attribute_keys: [http.response.status_code]
                - name: apollo.*
                  aggregation: drop
                - name: plain
                  allowed_attribute_keys: []
            otlp:
              enabled: true
              endpoint: collector.example.com:4317
              protocol: grpc
              temporality: delta
              grpc:
                metadata:
                  x-tenant: ${env.TOKEN}
                  x-both: [a, b]
              batch_processor:
                scheduled_delay: 100ms
                max_export_timeout: 1m30s
            prometheus:
              enabled: true
              listen: 127.0.0.1:9091
              path: /custom/metrics
              resource_selector: all
            """);

    @Test
    void resource_hasTheTypesOfTheFile() {
        assertThat(metrics.shared().resource().merged())
                .isEqualTo(Attributes.builder()
                        .put("service.name", "router")
                        .put("service.namespace", "shop")
                        .put("environment", "production")
                        .put("replicas", 3L)
                        .put("ratio", 0.5)
                        .put("canary", false)
                        .put(AttributeKey.stringArrayKey("zones"), List.of("a", "b"))
                        .put(AttributeKey.doubleArrayKey("weights"), List.of(1.0, 2.5))
                        .put("version", "1.10")
                        .build());
    }

    @Test
    void views_areRead() {
        assertThat(metrics.shared().views().all())
                .containsExactly(
                        new ViewConfig(
                                NamePattern.of("http.server.request.duration"),
                                "request_duration",
                                "How long requests take",
                                "ms",
                                new Aggregation.Histogram(List.of(1.0, 2.0, 5.0)),
                                Set.of("http.response.status_code"),
                                null),
                        new ViewConfig(
                                NamePattern.of("apollo.*"), null, null, null, new Aggregation.Drop(), null, null),
                        new ViewConfig(
                                NamePattern.of("plain"), null, null, null, new Aggregation.Natural(), Set.of(), null));
        assertThat(metrics.shared().buckets().seconds()).containsExactly(0.05, 0.1, 1.0);
        assertThat(metrics.shared().cardinality()).isEqualTo(new CardinalityConfig(2_000, 2_000, 2_000));
    }

    @Test
    void otlp_isRead() {
        OtlpConfig otlp = metrics.otlp();

        assertThat(otlp.enabled()).isTrue();
        assertThat(otlp.protocol()).isEqualTo(OtlpProtocol.GRPC);
        assertThat(otlp.endpoint().uri()).hasToString("http://collector.example.com:4317/");
        assertThat(otlp.headers())
                .isEqualTo(Map.of("x-tenant", Secret.of("hunter2-canary"), "x-both", Secret.of("a, b")));
        assertThat(otlp.tls()).isEqualTo(ClientTls.DEFAULT);
        assertThat(otlp.compression()).isEqualTo(Compression.NONE);
        assertThat(otlp.interval()).isEqualTo(Duration.ofMillis(100));
        assertThat(otlp.timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(otlp.temporality()).isEqualTo(Temporality.DELTA);
    }

    @Test
    void prometheus_isRead() {
        assertThat(metrics.prometheus())
                .isEqualTo(new PrometheusConfig(
                        true,
                        ListenAddress.of("127.0.0.1:9091"),
                        "/custom/metrics",
                        ResourceSelector.ALL,
                        null,
                        Authentication.NONE,
                        ScrapeLimits.DEFAULT));
    }
}
