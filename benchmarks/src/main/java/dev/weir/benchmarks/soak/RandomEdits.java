package dev.weir.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The gateway's file, and edits of it: of routes, upstreams, collectors, resources, instruments; some are wrong. */
final class RandomEdits {
    private static final int VARIANTS = 4;
    private static final int ONE_IN_WRONG = 8;

    private final Path folder;
    private final int upstreamPort;
    private final List<String> endpoints;
    private final Random random;

    RandomEdits(Path folder, int upstreamPort, List<String> endpoints, long seed) {
        this.folder = folder;
        this.upstreamPort = upstreamPort;
        this.endpoints = endpoints;
        this.random = new Random(seed);
    }

    /** Writes the next version, and answers where the file is. */
    Path next() throws IOException {
        return write(
                random.nextInt(ONE_IN_WRONG) == 0 ? "telemetry: { exporters: { metrics: { otpl: {} } } }\n" : text());
    }

    /** Writes a version that is right. */
    Path right() throws IOException {
        return write(text());
    }

    private Path write(String text) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.yaml"), text);
        return Files.move(draft, folder.resolve("weir.yaml"), StandardCopyOption.REPLACE_EXISTING);
    }

    private String text() {
        return gateway() + telemetry();
    }

    private String gateway() {
        return String.format(Locale.ROOT, """
                gateway:
                  listen: '127.0.0.1:0'
                  upstreams:
                    shop: { url: 'http://127.0.0.1:%1$d', response_timeout: 500ms, max_connections: %2$d }
                    catalogue: { url: 'http://127.0.0.1:%1$d', graphql: true, response_timeout: 2s }
                  routes:
                    - { path: /, host: soak, upstream: shop }
                    - { path: /graphql, upstream: catalogue }
                    - { path: /other%3$d, upstream: shop }
                """, upstreamPort, 64 + random.nextInt(VARIANTS), random.nextInt(VARIANTS));
    }

    private String telemetry() {
        return String.format(
                Locale.ROOT,
                """
                telemetry:
                  exporters:
                    metrics:
                      common:
                        service_name: soak
                        resource: { deployment.environment.name: 'environment-%1$d' }
                      otlp:
                        enabled: true
                        protocol: http
                        endpoint: '%2$s'
                        batch_processor: { scheduled_delay: 500ms, max_export_timeout: 2s }
                      prometheus: { enabled: true, listen: '127.0.0.1:0' }
                  instrumentation:
                    instruments:
                      router:
                        http.server.active_requests: true
                        soak.requests.%3$d:
                          type: counter
                          value: unit
                          unit: "{request}"
                          description: Requests by tenant
                          attributes: { tenant: { request_header: x-tenant } }
                      supergraph:
                        soak.payloads:
                          type: counter
                          value: event_unit
                          unit: "{payload}"
                          description: Payloads of GraphQL responses
                          attributes: { failed: { on_graphql_error: true } }
                """,
                random.nextInt(VARIANTS),
                endpoints.get(random.nextInt(endpoints.size())),
                random.nextInt(VARIANTS));
    }
}
