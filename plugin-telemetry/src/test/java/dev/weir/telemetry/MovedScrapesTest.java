package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.reload.ReloadReport;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While port and path change, whoever is not answered at the old place is answered at the new one at once. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MovedScrapesTest {
    private static final int MOVES = 60;
    private static final String[] PATHS = {"/metrics", "/stats"};

    private final BlockingQueue<String> answeredAt = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    @Test
    void noScrapeIsRefusedAtTheOldPlaceAndAtTheNewOne_andNoCountIsLost() throws Exception {
        int port = FaultServer.closedPort();
        int path = 0;
        try (LogLines log = new LogLines();
                TestTelemetry telemetry = TestTelemetry.start(block(port, path))) {
            telemetry.calls.add(1);
            CompletableFuture<Integer> scraping = CompletableFuture.supplyAsync(() -> scrapeOn(telemetry.plugin));
            for (int move = 0; move < MOVES && !scraping.isDone(); move++) {
                port = move % 3 == 0 ? port : FaultServer.closedPort();
                path = move % 3 == 1 ? path : 1 - path;
                telemetry.calls.add(1);
                assertThat(telemetry.reload(block(port, path)).outcome()).isEqualTo(ReloadReport.Outcome.APPLIED);
                awaitScrapeAt(port + PATHS[path], scraping);
            }
            ended = true;

            assertThat(scraping.get(20, TimeUnit.SECONDS)).isEqualTo(MOVES + 1);
        }
    }

    /** An old place may answer for a while after a move; two moves at once are more than a scraper need follow. */
    private void awaitScrapeAt(String place, CompletableFuture<Integer> scraping) throws InterruptedException {
        String last = "";
        while (!place.equals(last) && !scraping.isDone()) {
            last = answeredAt.poll(1, TimeUnit.SECONDS);
        }
    }

    private static String block(int port, int path) {
        return "prometheus: {enabled: true, listen: '127.0.0.1:" + port + "', path: " + PATHS[path] + "}";
    }

    /** Scrapes where it was answered last, or else where the plugin says it is now, under one path or the other. */
    private int scrapeOn(TelemetryPlugin plugin) {
        InetSocketAddress address = plugin.scrapeAddress().orElseThrow();
        int path = 0;
        int last = 0;
        while (!ended) {
            int calls = calls(address, PATHS[path]);
            for (int i = 0; i < 2 && calls < 0; i++) {
                address = plugin.scrapeAddress().orElseThrow();
                path = i == 0 ? path : 1 - path;
                calls = calls(address, PATHS[path]);
            }
            assertThat(calls).isGreaterThanOrEqualTo(last);
            last = calls;
            answeredAt.add(address.getPort() + PATHS[path]);
        }
        return last;
    }

    /** The calls that are shown there; less than nothing where it is not answered. */
    private static int calls(InetSocketAddress address, String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + address.getPort() + path)
                            .toURL()
                            .openConnection();
            connection.setRequestProperty("Connection", "close");
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return -1;
            }
            String page = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return (int) new Scraped(HttpURLConnection.HTTP_OK, page.lines().toList()).value("weir_test_calls_total");
        } catch (IOException e) {
            return -1; // refused, for the listener has moved
        }
    }
}
