package dev.weir.telemetry.config.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.TelemetryFiles;
import dev.weir.telemetry.yaml.value.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrometheusReaderTest {
    @Test
    void ourOwnKeys_areRead() {
        PrometheusConfig prometheus = TelemetryFiles.metrics("""
                        prometheus:
                          enabled: true
                          listen: "[::]:9090"
                          tls:
                            certificate_chain: ${file.certificate.pem}
                            key: ${file.key.pem}
                            client_ca: ${file.certificate.pem}
                          authentication:
                            basic:
                              - {username: a, password: "1"}
                              - {username: b, password: 2}
                            bearer: {token: t}
                          limits:
                            connections: 4
                            header_timeout: 1s
                            idle_timeout: 2s
                            scrape_timeout: 3s
                        """).prometheus();

        assertThat(prometheus.authentication().users())
                .containsExactly(new BasicCredentials("a", Secret.of("1")), new BasicCredentials("b", Secret.of("2")));
        assertThat(prometheus.authentication().tokens()).containsExactly(Secret.of("t"));
        assertThat(prometheus.limits())
                .isEqualTo(new ScrapeLimits(4, 4, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)));
        assertThat(prometheus.tls()).isNotNull();
    }

    @Test
    void clientCertificates_areEnoughForAnOpenAddress() {
        PrometheusConfig prometheus = TelemetryFiles.metrics("""
                        prometheus:
                          enabled: true
                          listen: 0.0.0.0:9090
                          tls:
                            certificate_chain: ${file.certificate.pem}
                            key: ${file.key.pem}
                            client_ca: ${file.certificate.pem}
                        """).prometheus();

        assertThat(prometheus.authentication().isOpen()).isTrue();
    }
}
