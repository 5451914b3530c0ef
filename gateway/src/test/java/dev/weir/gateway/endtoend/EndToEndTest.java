package dev.weir.gateway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.gateway.GatewayProcess;
import dev.weir.gateway.host.Wire;
import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.testing.program.OtlpReceiver;
import dev.weir.testing.program.Prometheus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That client, services, Prometheus and OTLP receiver count the same requests, whatever happens meanwhile. Nothing of them is ours. */
@Tag("external")
class EndToEndTest {
    private static final int REQUESTS_OF_EACH_CONNECTION = 1_500;
    private static final int REQUESTS_BETWEEN_EVENTS = 300;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String SERVED =
            "sum by (url_path, http_response_status_code) (http_server_request_duration_seconds_count)";
    private static final String QUERY = "{\"query\":\"{ products { name } }\"}";

    @TempDir
    private Path folder;

    private AggregateMeterProvider before;

    @BeforeEach
    void takeTheProcessesProvider() {
        before = CurrentMeterProvider.setProcess(AggregateMeterProvider.create());
    }

    @AfterEach
    void giveItBack() {
        CurrentMeterProvider.setProcess(before);
    }

    @Test
    void everybody_countsTheSame_throughReloadsAndAnOutage() throws Exception {
        try (Nginx nginx = Nginx.start(Files.createDirectory(folder.resolve("nginx")));
                GraphqlService graphql = GraphqlService.start();
                OtlpReceiver receiver = OtlpReceiver.start(List.of("../scripts/otlp-receiver/start"), folder);
                Prometheus prometheus = Prometheus.start(
                        List.of("../scripts/from-package", "prometheus", "prometheus"), folder, "gateway")) {
            FollowedConfiguration file =
                    new FollowedConfiguration(folder, nginx.port(), graphql.port(), receiver.grpcPort());
            Tally client;
            try (GatewayProcess gateway = GatewayProcess.start(
                    file.write("/one", "first", "first.requests", "500ms"), TelemetryOptions.standard())) {
                prometheus.scrape(gateway.scrapeAddress().orElseThrow().getPort());
                client = traffic(gateway, nginx, file);

                awaitAtPrometheus(prometheus, client);
                assertThatServicesAgree(client, nginx, graphql, prometheus);
                assertThat(sum(prometheus, "weir_operations_total")).isEqualTo(client.total());
                assertThat(sum(prometheus, "weir_telemetry_reload_count_total{outcome='applied'}"))
                        .isEqualTo(4);
                assertThat(sum(prometheus, "http_server_active_requests_request"))
                        .isZero();
            }
            List<String> pushes = receiver.pushes();
            assertThat(Pushed.last(pushes, "http.server.request.duration").counts())
                    .isEqualTo(client);
            assertThat(Pushed.last(pushes, "catalogue.payloads").sum("failed", "true"))
                    .isEqualTo(graphql.failed());
        }
    }

    /** All that clients send, and what happens meanwhile. */
    private Tally traffic(GatewayProcess gateway, Nginx nginx, FollowedConfiguration file) throws Exception {
        Curl curl = new Curl(folder, gateway.address());
        Tally client = curl.get("/items", 10).plus(curl.post("/graphql", QUERY, 10));
        try (Wrk wrk = Wrk.start(folder, gateway.address(), REQUESTS_OF_EACH_CONNECTION)) {
            nginx.awaitMore(REQUESTS_BETWEEN_EVENTS);
            file.write("/two", "second", "first.requests", "500ms");
            awaitApplied(gateway, 2);

            nginx.awaitMore(REQUESTS_BETWEEN_EVENTS);
            nginx.stop();
            wrk.awaitFailure();
            client = client.plus(curl.get("/items", 20)).plus(curl.post("/graphql", QUERY, 20));
            file.write("/two", "second", "second.requests", "400ms");
            awaitApplied(gateway, 3);
            nginx.start();

            nginx.awaitMore(REQUESTS_BETWEEN_EVENTS);
            file.write("/three", "third", "third.requests", "300ms");
            awaitApplied(gateway, 4);
            client = client.plus(curl.get("/items", 20)).plus(curl.get("/missing", 10));

            client = client.plus(wrk.awaitEnd());
            assertThat(wrk.summary("requests")).isEqualTo(4 * REQUESTS_OF_EACH_CONNECTION);
            assertThat(wrk.summary("socket errors")).isZero();
        }
        assertThat(client.count("/items", "502")).isGreaterThan(20);
        return client;
    }

    /** Waits until so many configurations were applied, the first one included. */
    private static void awaitApplied(GatewayProcess gateway, int configurations) throws IOException {
        String line = "weir_telemetry_reload_count_total\\{[^}]*outcome=\"applied\"[^}]*} " + configurations + "\n";
        Pattern applied = Pattern.compile(line);
        String page = "";
        long start = System.nanoTime();
        while (!applied.matcher(page).find()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new AssertionError("the edit was not applied:\n" + page);
            }
            try (Wire scrape = Wire.to(gateway.scrapeAddress().orElseThrow())) {
                scrape.request("GET /metrics HTTP/1.1", "Host: gateway");
                page = scrape.response();
            }
        }
    }

    private static void awaitAtPrometheus(Prometheus prometheus, Tally expected)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Tally counted = Tally.NONE;
        while (!counted.equals(expected)) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                assertThat(counted).as("what Prometheus counted").isEqualTo(expected);
            }
            prometheus.pause();
            counted = Tally.NONE;
            for (Map.Entry<Map<String, String>, Double> series :
                    prometheus.series(SERVED).entrySet()) {
                counted = counted.plus(Tally.of(
                        series.getKey().getOrDefault("url_path", "?"),
                        series.getKey().getOrDefault("http_response_status_code", "?"),
                        series.getValue().longValue()));
            }
        }
    }

    /** What the services served is what their clients got from them, and what the gateway says of each. */
    private static void assertThatServicesAgree(
            Tally client, Nginx nginx, GraphqlService graphql, Prometheus prometheus) throws Exception {
        Tally fromNginx = client.only(key -> !key.startsWith("/graphql ") && !key.endsWith(" 502"));
        Tally toNginx = client.only(key -> !key.startsWith("/graphql "));
        assertThat(nginx.served()).isEqualTo(fromNginx);
        assertThat(graphql.executed()).isEqualTo(client.count("/graphql", "200"));

        assertThat(sum(prometheus, "weir_upstream_fetch_duration_seconds_count{subgraph_name='files', outcome='ok'}"))
                .isEqualTo(fromNginx.total());
        assertThat(sum(prometheus, "http_client_request_duration_seconds_count{subgraph_name='files'}"))
                .isEqualTo(toNginx.total());
        assertThat(sum(prometheus, "http_client_request_duration_seconds_count{subgraph_name='catalogue'}"))
                .isEqualTo(graphql.executed());
        assertThat(sum(prometheus, "catalogue_payloads_total{failed='true'}")).isEqualTo(graphql.failed());
        assertThat(sum(prometheus, "catalogue_payloads_total")).isEqualTo(graphql.executed());
        assertThat(graphql.failed()).isPositive();
    }

    private static long sum(Prometheus prometheus, String series) throws IOException, InterruptedException {
        return (long) prometheus.value("sum(" + series + ")");
    }
}
