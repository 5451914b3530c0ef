package dev.weir.gateway.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.TelemetryPlugin;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the guide measure what the guide says they do. */
class EmbeddingTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws Exception {
        file = Files.writeString(
                folder.resolve("telemetry.yaml"),
                "telemetry: {exporters: {metrics: {prometheus: {enabled: true, listen: '127.0.0.1:0'}}}}");
    }

    @Test
    void nettyGateway_measuresItsRequests_itsFetches_andItself() throws Exception {
        try (NettyGateway gateway = new NettyGateway(file)) {
            assertThat(get(gateway.address(), "/")).isEqualTo("hello");

            String page = page(gateway.telemetry());
            assertThat(page)
                    .contains("http_server_request_duration_seconds_count{http_request_method=\"GET\"")
                    .contains("http_client_request_duration_seconds_count{subgraph_name=\"greetings\"")
                    .contains("shop_greetings_total{language=\"en\"");
        }
    }

    @Test
    void otherGateway_measuresWhatWasAnswered_whatFailed_andWhatWasGivenUp() throws Exception {
        TelemetryOptions options = TelemetryOptions.standard().withAggregate(AggregateMeterProvider.create());
        try (TelemetryPlugin telemetry = TelemetryPlugin.start(file, options)) {
            CompletableFuture<Integer> slow = new CompletableFuture<>();
            OtherGateway gateway = new OtherGateway(telemetry, path -> switch (path) {
                case "/slow" -> slow;
                case "/broken" -> CompletableFuture.failedFuture(new IllegalStateException("reset"));
                default -> CompletableFuture.completedFuture(200);
            });
            assertThat(gateway.handle("GET", "/", Map.of())).isCompletedWithValue(200);
            assertThat(gateway.handle("POST", "/broken", Map.of())).isCompletedExceptionally();
            assertThat(gateway.handle("PUT", "/slow", Map.of())).isNotDone();
            assertThat(slow.cancel(true)).isTrue();

            assertThat(page(telemetry))
                    .contains("http_request_method=\"GET\",http_response_status_code=\"200\"")
                    .contains("error_type=\"Internal Server Error\",http_request_method=\"POST\"")
                    .contains("http_server_request_duration_seconds_count{http_request_method=\"PUT\",otel");
        }
    }

    private static String page(TelemetryPlugin telemetry) throws Exception {
        return get(telemetry.scrapeAddress().orElseThrow(), "/metrics");
    }

    private static String get(InetSocketAddress address, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + address.getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
