package dev.weir.telemetry.scrape;

import dev.weir.telemetry.config.prometheus.Authentication;
import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A listener on a port of its own, and what it tells. */
final class TestListener implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(200);
    static final ScrapeLimits PATIENT = new ScrapeLimits(64, 8, LONG, LONG, LONG);

    private final ScrapeListener listener;
    private final RecordedEvents events;

    private TestListener(ScrapeListener listener, RecordedEvents events) {
        this.listener = listener;
        this.events = events;
    }

    /** One that answers everybody who asks for {@code /metrics}. */
    static TestListener serving(MetricsPage page) throws IOException {
        return with(settings(page));
    }

    static TestListener with(ScrapeSettings settings) throws IOException {
        return on("127.0.0.1:0", settings);
    }

    static TestListener on(String address, ScrapeSettings settings) throws IOException {
        TestListener bound = bound(address, settings);
        bound.listener.activate();
        return bound;
    }

    /** One that has its port and does not answer yet. */
    static TestListener bound(String address, ScrapeSettings settings) throws IOException {
        RecordedEvents events = new RecordedEvents();
        return new TestListener(ScrapeListener.bind(ListenAddress.of(address), settings, events), events);
    }

    static ScrapeSettings settings(MetricsPage page) {
        return settings(page, PATIENT, Authentication.NONE, null);
    }

    static ScrapeSettings settings(MetricsPage page, ScrapeLimits limits) {
        return settings(page, limits, Authentication.NONE, null);
    }

    static ScrapeSettings settings(
            MetricsPage page, ScrapeLimits limits, Authentication authentication, @Nullable ServerTls tls) {
        return settings("/metrics", page, limits, authentication, tls);
    }

    static ScrapeSettings settings(
            String path,
            MetricsPage page,
            ScrapeLimits limits,
            Authentication authentication,
            @Nullable ServerTls tls) {
        return ScrapeSettings.of(
                new PrometheusConfig(
                        true,
                        ListenAddress.of("127.0.0.1:0"),
                        path,
                        ResourceSelector.NONE,
                        tls,
                        authentication,
                        limits),
                page);
    }

    ScrapeListener listener() {
        return listener;
    }

    RecordedEvents events() {
        return events;
    }

    int port() {
        return listener.address().getPort();
    }

    /** A plain connection from this machine's usual address. */
    RawConnection connect() throws IOException {
        return RawConnection.to(port());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** Retires the listener and waits until all of it has ended. */
    boolean retire(Duration grace) throws Exception {
        return listener.retire(grace).toCompletableFuture().get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        retire(Duration.ZERO);
    }
}
