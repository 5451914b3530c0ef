package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import dev.weir.telemetry.push.receiver.ReceivedPush;
import dev.weir.telemetry.request.RouterStage;
import dev.weir.telemetry.scrape.PemFiles;
import dev.weir.telemetry.yaml.expansion.Expansion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The examples that are about destinations, each with somebody at the other end. */
@Timeout(60)
class DestinationExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "config-examples");
    private static final String PAGE = "127.0.0.1:0";

    @TempDir
    Path directory;

    @Test
    void threeDestinations_getTheirShares() throws Exception {
        try (GrpcReceiver collector = GrpcReceiver.start();
                HttpReceiver vendor = HttpReceiver.start();
                TestTelemetry recorded = TestTelemetry.unused();
                TelemetryPlugin plugin = start(
                        "three-destinations",
                        recorded,
                        Map.of(
                                "WEIR_METRICS", PAGE,
                                "WEIR_COLLECTOR", "http://127.0.0.1:" + collector.port(),
                                "WEIR_VENDOR", "http://127.0.0.1:" + vendor.port()))) {
            recorded.operations.add(3);
            recorded.calls.add(4);
            serve(plugin);
            plugin.flush(TestTelemetry.LONG);

            ReceivedPush collected = collector.next();
            assertThat(collected.has("shop.orders")).isTrue();
            assertThat(collected.has("weir.test.calls")).isTrue();
            ReceivedPush sold = vendor.next();
            assertThat(sold.has("weir.operations.count")).isTrue();
            assertThat(sold.has("shop.orders")).isFalse();
            assertThat(sold.has("weir.test.calls")).isFalse();
            assertThat(Scraped.from(plugin).value("shop_orders_total")).isEqualTo(1);
        }
    }

    @Test
    void thePrivateStream_tellsWhatItMay_andNotWhoseItIs() throws Exception {
        try (HttpReceiver vendor = HttpReceiver.start();
                TestTelemetry recorded = TestTelemetry.unused();
                TelemetryPlugin plugin = start(
                        "private-stream",
                        recorded,
                        Map.of("WEIR_VENDOR", "http://127.0.0.1:" + vendor.port(), "WEIR_LICENCE", "seven"))) {
            recorded.operations.add(3);
            recorded.meter
                    .counterBuilder("weir.operations.region.north")
                    .build()
                    .add(1);
            plugin.flush(TestTelemetry.LONG);

            ReceivedPush sold = vendor.next();
            assertThat(sold.has("weir.operations.count")).isTrue();
            assertThat(sold.has("weir.operations.region.north")).isFalse();
            assertThat(sold.headers()).containsEntry("x-licence", "seven");
            assertThat(sold.request().toString()).contains("shop-7").doesNotContain("internal-name");
        }
    }

    @Test
    void aPageForFew_isShownToWhomHasTheToken_andNobodyElse() throws IOException {
        Files.writeString(directory.resolve("server.pem"), PemFiles.text("server"));
        Files.writeString(directory.resolve("server.key"), PemFiles.text("server-key"));
        try (TestTelemetry recorded = TestTelemetry.unused();
                TelemetryPlugin plugin = start(
                        "prometheus-with-tls-and-auth",
                        recorded,
                        Map.of("WEIR_METRICS", PAGE, "SCRAPE_PASSWORD", "wicket", "SCRAPE_TOKEN", "ticket"))) {
            recorded.calls.add(4);

            Scraped shown = new Scraping("https", "/metrics", "ticket")
                    .from(plugin.scrapeAddress().orElseThrow());
            assertThat(shown.value("weir_test_calls_total")).isEqualTo(4);
            assertThat(new Scraping("https", "/metrics", "")
                            .from(plugin.scrapeAddress().orElseThrow())
                            .status())
                    .isEqualTo(401);
        }
    }

    private TelemetryPlugin start(String example, TestTelemetry recorded, Map<String, String> environment)
            throws IOException {
        Path file = directory.resolve("telemetry.yaml");
        Files.copy(EXAMPLES.resolve(example).resolve("telemetry.yaml"), file);
        return TelemetryPlugin.start(
                file,
                recorded.options.withExpansion(Expansion.of(environment::get).withFilesUnder(List.of(directory))));
    }

    private static void serve(TelemetryPlugin plugin) {
        try (RouterStage stage = plugin.requests().begin(RouterRequest.of("GET", "/", Headers.NONE))) {
            stage.response(RouterResponse.of(200, Headers.NONE));
        }
    }
}
