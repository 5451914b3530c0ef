package dev.weir.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CollectorTest {
    private final HttpClient client = HttpClient.newHttpClient();

    private CompletableFuture<HttpResponse<Void>> push(Collector collector) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + collector.port() + "/v1/metrics"))
                .POST(HttpRequest.BodyPublishers.ofString("metrics"))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void aCollectorThatIsWell_takesAPush() throws Exception {
        try (Collector collector = Collector.start()) {
            assertThat(push(collector).get().statusCode()).isEqualTo(200);
            assertThat(collector.held()).isZero();
        }
    }

    @Test
    void aCollectorThatHangs_answersOnceItIsWellAgain() throws Exception {
        try (Collector collector = Collector.start()) {
            collector.hang();
            CompletableFuture<HttpResponse<Void>> push = push(collector);
            while (collector.held() == 0) {
                Thread.onSpinWait();
            }
            assertThat(push).isNotDone();
            collector.recover();

            assertThat(push.get().statusCode()).isEqualTo(200);
        }
    }
}
