package dev.weir.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scrapes a gateway each second, of which ten counters have ten thousand series each. */
final class ScrapesOfManySeries implements Disturbance, AutoCloseable {
    private static final int COUNTERS = 10;
    private static final int SERIES_OF_A_COUNTER = 10_000;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final URL page;
    private @Nullable Future<?> scraping;

    private ScrapesOfManySeries(URL page) {
        this.page = page;
    }

    /** Gives a gateway that has this telemetry its series, by a request for each ten. */
    static ScrapesOfManySeries prepare(GatewayUnderLoad gateway) throws IOException {
        try (KeptConnection client = KeptConnection.to(gateway.address())) {
            for (int tenant = 0; tenant < SERIES_OF_A_COUNTER; tenant++) {
                client.exchange(
                        ("GET /orders HTTP/1.1\r\nHost: shop.example\r\nX-Tenant: tenant-" + tenant + "\r\n\r\n")
                                .getBytes(US_ASCII));
            }
        }
        ScrapesOfManySeries scrapes = new ScrapesOfManySeries(page(gateway.metrics()));
        scrapes.expectSeries();
        return scrapes;
    }

    private static URL page(InetSocketAddress address) throws MalformedURLException {
        return new URL("http", address.getAddress().getHostAddress(), address.getPort(), "/metrics");
    }

    /** The telemetry section of such a gateway, in YAML's flow style. */
    static String telemetry() {
        String counters = IntStream.range(0, COUNTERS)
                .mapToObj(number -> "many." + number + ": {type: counter, value: unit, unit: r, description: d, "
                        + "attributes: {tenant: {request_header: x-tenant}}}")
                .collect(Collectors.joining(", "));
        return "telemetry: {exporters: {metrics: {common: {cardinality: {limit: " + 2 * SERIES_OF_A_COUNTER
                + "}}, prometheus: {enabled: true, listen: '127.0.0.1:0'}}}, instrumentation: {instruments: {router: {"
                + counters + "}}}}";
    }

    private void expectSeries() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(page.openStream(), US_ASCII))) {
            long series = lines.lines().filter(line -> line.startsWith("many_")).count();
            if (series != (long) COUNTERS * SERIES_OF_A_COUNTER) {
                throw new IOException("the gateway has " + series + " series instead of 100,000");
            }
        }
    }

    @Override
    public void begin() {
        scraping = thread.scheduleAtFixedRate(this::scrape, 0, 1, TimeUnit.SECONDS);
    }

    private void scrape() {
        try (InputStream in = page.openStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("a scrape failed", e);
        }
    }

    @Override
    public void end() throws IOException, InterruptedException {
        Future<?> last = scraping;
        if (last == null) {
            throw new IllegalStateException("what has not begun can't end");
        }
        last.cancel(false);
        try {
            last.get();
        } catch (CancellationException e) {
            scraping = null; // no scrape has failed, or it would not have been there to cancel
        } catch (ExecutionException e) {
            throw new IOException("a scrape failed", e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
