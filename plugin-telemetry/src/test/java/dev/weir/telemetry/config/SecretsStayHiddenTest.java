package dev.weir.telemetry.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.value.Secret;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private final List<Object> seen = new ArrayList<>();

    @Test
    void noPartOfTheConfiguration_printsASecret() throws ReflectiveOperationException {
        MetricsConfig metrics = TelemetryFiles.metrics(FILE);

        walk(metrics);

        assertThat(seen.stream().filter(Secret.class::isInstance))
                .hasSize(SECRETS)
                .allSatisfy(secret -> assertThat(((Secret) secret).reveal()).contains(CANARY));
        assertThat(seen)
                .hasSizeGreaterThan(60)
                .allSatisfy(part ->
                        assertThat(part.toString()).doesNotContain(CANARY).doesNotContain("PRIVATE KEY"));
    }

    // The address itself is the one thing that has to be read in full, by whoever connects.
    private void walk(Object part) throws ReflectiveOperationException {
        if (part instanceof java.net.URI) {
            return;
        }
        seen.add(part);
        if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(part);
                if (value != null) {
                    walk(value);
                }
            }
        } else if (part instanceof Collection<?> collection) {
            for (Object element : collection) {
                walk(element);
            }
        } else if (part instanceof Map<?, ?> map) {
            walk(map.keySet());
            walk(map.values());
        }
    }
}
