package dev.weir.telemetry.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultsTest {
    @Test
    void defaults_areThese() {
        assertThat(MetricsConfig.DEFAULT.otlp())
                .hasToString("OtlpConfig[enabled=false, protocol=GRPC, endpoint=http://localhost:4317, headers={}, "
                        + "tls=ClientTls[domainName=null, authorities=null, certificate=null, key=null], "
                        + "compression=NONE, interval=PT5S, timeout=PT30S, temporality=CUMULATIVE]");
        assertThat(MetricsConfig.DEFAULT.prometheus())
                .hasToString("PrometheusConfig[enabled=false, listen=127.0.0.1:9090, path=/metrics, "
                        + "resourceSelector=NONE, tls=null, authentication=Authentication[users=[], tokens=[]], "
                        + "limits=ScrapeLimits[connections=64, connectionsPerAddress=8, headerTimeout=PT5S, "
                        + "idleTimeout=PT1M, scrapeTimeout=PT15S]]");
        assertThat(MetricsConfig.DEFAULT.vendor().push())
                .hasToString("OtlpConfig[enabled=false, protocol=GRPC, endpoint=http://localhost:4317, headers={}, "
                        + "tls=ClientTls[domainName=null, authorities=null, certificate=null, key=null], "
                        + "compression=GZIP, interval=PT1M, timeout=PT30S, temporality=DELTA]");
        assertThat(MetricsConfig.DEFAULT.shared().buckets().seconds())
                .containsExactly(0.001, 0.005, 0.015, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 1.0, 5.0, 10.0);
        assertThat(MetricsConfig.DEFAULT.shared().cardinality().otlp()).isEqualTo(2_000);
    }

    @Test
    void enabledBlocks_takeTheDefaultsForTheRest() {
        MetricsConfig metrics = TelemetryFiles.metrics("""
                otlp: {enabled: false}
                prometheus: {enabled: false}
                private: {enabled: false}
                common: {cardinality: {}}
                """);

        assertThat(metrics).isEqualTo(MetricsConfig.DEFAULT);
    }
}
