package dev.weir.telemetry.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.condition.Criterion;
import dev.weir.selectors.condition.Operand;
import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.source.YamlSource;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsStayHiddenTest {
    private static final String CANARY = "hunter2-canary";
    private static final String FILE = """
            otlp:
              enabled: true
              protocol: http
              endpoint: https://collector.example.com/hunter2-canary?key=hunter2-canary
              http:
                headers: {authorization: Bearer hunter2-canary, x-list: [hunter2-canary]}
                tls:
                  cert: ${file.certificate.pem}
                  key: |
                    hunter2-canary
                    ${file.key.pem}
            prometheus:
              enabled: true
              tls:
                certificate_chain: ${file.certificate.pem}
                key: "hunter2-canary ${file.key.pem}"
              authentication:
                basic: [{username: a, password: hunter2-canary}]
                bearer: {token: "${env.TOKEN}"}
            private:
              enabled: true
              endpoint: https://usage.example.com
              grpc:
                metadata: {authorization: Bearer hunter2-canary}
                cert: ${file.certificate.pem}
                key: "hunter2-canary ${file.key.pem}"
            """;
    private static final int SECRETS = 8;
    private static final String INSTRUMENTS = """
            telemetry:
              instrumentation:
                instruments:
                  router:
                    acme.requests:
                      type: counter
                      value: unit
                      unit: '{request}'
                      description: Requests that bring what they should
                      attributes:
                        tenant: {request_header: x-tenant}
                      condition:
                        any:
                          - eq: [{request_header: x-pass}, '${env.TOKEN}']
                          - one_of: {request_header: x-pass, values: [a, '${env.TOKEN}']}
                          - starts_with: {request_header: x-pass, prefix: '${env.TOKEN}'}
                          - matches: {request_header: x-pass, pattern: '^${env.TOKEN}'}
            """;

    @Test
    void noPartOfTheConfiguration_printsASecret() {
        List<Object> seen = PrintedParts.of(TelemetryFiles.metrics(FILE));

        assertThat(seen.stream().filter(Secret.class::isInstance))
                .hasSize(SECRETS)
                .allSatisfy(secret -> assertThat(((Secret) secret).reveal()).contains(CANARY));
        assertThat(seen).hasSizeGreaterThan(60);
        assertNoneShows(seen);
    }

    @Test
    void noPartOfTheInstruments_printsWhatAConditionComparesWith() {
        List<Object> seen = PrintedParts.of(TelemetryFiles.load(INSTRUMENTS).telemetry());

        assertThat(seen.stream().filter(Criterion.class::isInstance)).hasSize(3);
        assertThat(seen.stream().filter(Operand.Literal.class::isInstance)).hasSize(1);
        assertThat(seen).hasSizeGreaterThan(60);
        assertNoneShows(seen);
    }

    @Test
    void noPartOfAHostsDocument_printsASecret() {
        HostedDocument<HostPart> document = ConfigDocument.load(
                YamlSource.of("telemetry.yaml", "gateway: {token: '${env.TOKEN}'}\n" + INSTRUMENTS),
                TelemetryFiles.expansion(),
                new HostPartReader());

        assertThat(document.host().token().reveal()).isEqualTo(CANARY);
        assertNoneShows(PrintedParts.of(document));
    }

    private static void assertNoneShows(List<Object> parts) {
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(part.toString()).doesNotContain(CANARY).doesNotContain("PRIVATE KEY"));
    }

    /** What a host has of its own in the file. */
    private record HostPart(Secret token) {}

    private static final class HostPartReader implements HostSection<HostPart> {
        @Override
        public String key() {
            return "gateway";
        }

        @Override
        public HostPart read(MappingReader section) {
            return new HostPart(section.secret("token").required());
        }

        @Override
        public List<ListenAddress> listeners(HostPart section) {
            return List.of();
        }
    }
}
