package dev.weir.gateway.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FirstStepsTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void exampleAtWork_measuresItsTraffic_andSaysWhatToOpen() throws Exception {
        CurrentMeterProvider.setProcess(AggregateMeterProvider.create());
        int servicePort = freePort();
        String file = Files.readString(Path.of("../config-examples/first-steps/weir.yaml"))
                .replace("WEIR_LISTEN:-127.0.0.1:8080", "NONE:-127.0.0.1:0")
                .replace("WEIR_METRICS:-127.0.0.1:9464", "NONE:-127.0.0.1:0")
                .replace("WEIR_EXAMPLE_UPSTREAM:-9001", "NONE:-" + servicePort);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FirstSteps steps = FirstSteps.start(
                new PrintStream(out, true, UTF_8), Files.writeString(folder.resolve("weir.yaml"), file), servicePort)) {
            URI metrics = URI.create("http://127.0.0.1:"
                    + steps.gateway().scrapeAddress().orElseThrow().getPort() + "/metrics");
            String page = "";
            while (!page.contains("shop_errors_total{status=\"500\"")
                    || !page.contains("failed=\"true\"")
                    || !page.contains("url_path=\"/orders\"")) {
                page = HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
            }

            assertThat(page).contains("subgraph_name=\"catalogue\"", "weir_operations_total");
            assertThat(out.toString(UTF_8)).contains("its metrics      " + metrics, "Ctrl-C");
        }
        assertThat(out.toString(UTF_8)).contains("requests were answered, 0 were not");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
