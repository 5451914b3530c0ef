package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.prometheus.Authentication;
import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.yaml.value.Secret;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScrapeListenerTest {
    private static final String PAGE = "requests_total 7\n";

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("weir-scrape")) {
                thread.join(TestListener.LONG.toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void scrape_isAnswered() throws Exception {
        try (TestListener listener = TestListener.serving(Pages.of(PAGE))) {
            HttpRequest request =
                    HttpRequest.newBuilder(listener.uri("/metrics")).build();

            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo(PAGE);
        }
    }

    @Test
    void page_isRendered_onADaemonThreadOfItsOwn() throws Exception {
        CompletableFuture<Thread> renderer = new CompletableFuture<>();
        try (TestListener listener = TestListener.serving(Pages.of(out -> renderer.complete(Thread.currentThread())));
                RawConnection connection = listener.connect()) {
            assertThat(connection.get("/metrics").code()).isEqualTo(200);

            assertThat(renderer.join().getName()).startsWith("weir-scrape-render-");
            assertThat(renderer.join().isDaemon()).isTrue();
        }
    }

    @Test
    void usedPort_failsTheBind_andTheOtherListenerStillAnswers() throws Exception {
        try (TestListener first = TestListener.serving(Pages.of(PAGE))) {
            String address = "127.0.0.1:" + first.port();

            assertThatThrownBy(() -> TestListener.bound(address, TestListener.settings(Pages.of("other"))))
                    .isInstanceOf(ScrapeBindException.class)
                    .hasMessage("telemetry.exporters.metrics.prometheus.listen: cannot listen on " + address
                            + ": Address already in use; free the port, or write another address");
            try (RawConnection connection = first.connect()) {
                assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);
            }
        }
    }

    @Test
    void addressOfAnotherMachine_failsTheBind() {
        assertThatThrownBy(() -> TestListener.bound("192.0.2.1:0", TestListener.settings(Pages.of(PAGE))))
                .isInstanceOf(ScrapeBindException.class)
                .hasMessageStartingWith(
                        "telemetry.exporters.metrics.prometheus.listen: cannot listen on 192.0.2.1:0: ");
    }

    @Test
    void boundListener_keepsConnectionsWaiting_untilItIsActivated() throws Exception {
        try (TestListener listener = TestListener.bound("127.0.0.1:0", TestListener.settings(Pages.of(PAGE)));
                RawConnection connection = listener.connect()) {
            connection.timeout(TestListener.SHORT);
            connection.request("GET /metrics HTTP/1.1");
            assertThatThrownBy(connection::answer).isInstanceOf(SocketTimeoutException.class);

            connection.timeout(TestListener.LONG);
            listener.listener().activate();
            assertThat(connection.answer().text()).isEqualTo(PAGE);
        }
    }

    @Test
    void apply_changesPathPageAndAuthentication_onConnectionsThatAreOpen() throws Exception {
        try (TestListener listener = TestListener.serving(Pages.of(PAGE));
                RawConnection connection = listener.connect()) {
            assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);

            Authentication token = new Authentication(List.of(), List.of(Secret.of("let-me-in")));
            listener.listener()
                    .apply(TestListener.settings("/new", Pages.of("new 1\n"), TestListener.PATIENT, token, null));

            assertThat(connection.get("/metrics").code()).isEqualTo(404);
            assertThat(connection.get("/new").code()).isEqualTo(401);
            assertThat(connection
                            .request("GET /new HTTP/1.1", "Authorization: Bearer let-me-in")
                            .answer()
                            .text())
                    .isEqualTo("new 1\n");
        }
    }

    @Test
    void apply_changesLimits() throws Exception {
        try (TestListener listener = TestListener.serving(Pages.of(PAGE))) {
            ScrapeLimits hasty = new ScrapeLimits(64, 8, TestListener.SHORT, TestListener.SHORT, TestListener.SHORT);
            listener.listener().apply(TestListener.settings(Pages.of(PAGE), hasty));

            try (RawConnection connection = listener.connect()) {
                assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);
                assertThat(connection.isEnded()).isTrue();
            }
        }
    }

    @Test
    void openListener_beyondLoopback_isToldOnce() throws Exception {
        try (TestListener listener = TestListener.on("0.0.0.0:0", TestListener.settings(Pages.of(PAGE)))) {
            listener.listener().apply(TestListener.settings(Pages.of(PAGE)));
            try (RawConnection connection = listener.connect()) {
                assertThat(connection.get("/metrics").code()).isEqualTo(200);
            }

            assertThat(listener.events().exposed())
                    .containsExactly(listener.listener().address());
        }
    }

    @Test
    void loopback_andAuthentication_areNothingToTell() throws Exception {
        Authentication token = new Authentication(List.of(), List.of(Secret.of("let-me-in")));
        try (TestListener loopback = TestListener.serving(Pages.of(PAGE));
                TestListener guarded = TestListener.on(
                        "0.0.0.0:0", TestListener.settings(Pages.of(PAGE), TestListener.PATIENT, token, null));
                RawConnection first = loopback.connect();
                RawConnection second = guarded.connect()) {
            assertThat(first.get("/metrics").code()).isEqualTo(200);
            assertThat(second.get("/metrics").code()).isEqualTo(401);

            assertThat(loopback.events().exposed()).isEmpty();
            assertThat(guarded.events().exposed()).isEmpty();
        }
    }

    @Test
    void listenerThatIsNeverActivated_canBeRetired() throws Exception {
        TestListener listener = TestListener.bound("127.0.0.1:0", TestListener.settings(Pages.of(PAGE)));

        assertThat(listener.retire(Duration.ZERO)).isTrue();
    }
}
