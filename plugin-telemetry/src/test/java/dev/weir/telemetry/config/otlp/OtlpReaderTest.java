package dev.weir.telemetry.config.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.TelemetryFiles;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OtlpReaderTest {
    @Test
    void certificateAuthority_isHonoured_whenItIsAlone() {
        ClientTls tls = TelemetryFiles.metrics("""
                        otlp:
                          enabled: true
                          endpoint: https://collector:4317
                          grpc: {ca: "${file.certificate.pem}"}
                        """).otlp().tls();

        assertThat(tls.authorities()).hasToString("Certificates[CN=collector.example.com]");
        assertThat(tls.certificate()).isNull();
    }

    @Test
    void http_hasHeadersAndTlsOfItsOwn() {
        OtlpConfig otlp = TelemetryFiles.metrics("""
                        otlp:
                          enabled: true
                          protocol: http
                          endpoint: https://collector:4318
                          compression: gzip
                          http:
                            headers: {X-Number: 12}
                            tls:
                              domain_name: collector.example.com
                              cert: ${file.certificate.pem}
                              key: ${file.key.pem}
                        """).otlp();

        assertThat(otlp.endpoint().uri()).hasToString("https://collector:4318/v1/metrics");
        assertThat(otlp.headers()).isEqualTo(Map.of("X-Number", Secret.of("12")));
        assertThat(otlp.tls().domainName()).isEqualTo("collector.example.com");
        assertThat(Objects.requireNonNull(otlp.tls().key()).reveal()).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(otlp.compression()).isEqualTo(Compression.GZIP);
    }

    @Test
    void absentEndpoint_isTheProtocolsOwn() {
        assertThat(TelemetryFiles.metrics("otlp: {enabled: true, protocol: http}")
                        .otlp()
                        .endpoint()
                        .uri())
                .hasToString("http://localhost:4318/v1/metrics");
    }
}
