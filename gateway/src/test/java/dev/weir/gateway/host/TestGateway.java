package dev.weir.gateway.host;

import dev.weir.gateway.Gateway;
import dev.weir.gateway.config.GatewayConfig;
import dev.weir.gateway.config.GatewaySection;
import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.HostedDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A gateway in a test, with its scrape endpoint. */
public final class TestGateway implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Gateway gateway;

    private TestGateway(Gateway gateway) {
        this.gateway = gateway;
    }

    /** One whose file has this section {@code gateway}, in flow style and without its braces. */
    public static TestGateway start(String section) {
        return start(section, "");
    }

    /** The same, with a section {@code instrumentation}. */
    public static TestGateway start(String section, String instrumentation) {
        return start(document(section, instrumentation));
    }

    /** One with a file that was read already. */
    public static TestGateway start(HostedDocument<GatewayConfig> document) {
        // The process's own provider, as the gateway's static metrics go there; each gateway gets a fresh one.
        AggregateMeterProvider fresh = AggregateMeterProvider.create();
        CurrentMeterProvider.setProcess(fresh);
        return new TestGateway(Gateway.start(
                document, TelemetryOptions.standard().withAggregate(fresh).withEnvironment(name -> null)));
    }

    /** One whose requests all go to one upstream, with more of its settings. */
    public static TestGateway before(TestUpstream upstream, String settings) {
        return start(section(upstream, settings));
    }

    public static TestGateway before(TestUpstream upstream) {
        return before(upstream, "");
    }

    /** The section that {@link #before} starts with. */
    public static String section(TestUpstream upstream, String settings) {
        return "listen: '127.0.0.1:0', upstreams: {shop: {url: 'http://127.0.0.1:" + upstream.port() + "'"
                + (settings.isEmpty() ? "" : ", " + settings) + "}}, routes: [{path: /, upstream: shop}]";
    }

    public static HostedDocument<GatewayConfig> document(String section, String instrumentation) {
        String file = "gateway: {" + section + "}\n"
                + "telemetry:\n  exporters: {metrics: {prometheus: {enabled: true, listen: '127.0.0.1:0'}}}\n"
                + (instrumentation.isEmpty() ? "" : "  instrumentation: {" + instrumentation + "}\n");
        return ConfigDocument.load(YamlSource.of("weir.yaml", file), Expansion.none(), new GatewaySection());
    }

    public Gateway gateway() {
        return gateway;
    }

    public InetSocketAddress address() {
        return gateway.address();
    }

    /** A client's connection. */
    public Wire connect() {
        return Wire.to(gateway.address());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("content-type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + address().getPort() + path);
    }

    /** What is scraped now. */
    public List<String> scrape() {
        InetSocketAddress scraped = gateway.scrapeAddress().orElseThrow();
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + scraped.getPort() + "/metrics"))
                        .build())
                .body()
                .lines()
                .toList();
    }

    /** The values of all series of this name whose labels contain a text, added up. */
    public double sum(String series, String labels) {
        return scrape().stream()
                .filter(line -> line.startsWith(series + "{") && line.contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            HttpRequest patient = HttpRequest.newBuilder(request, (name, value) -> true)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(patient, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
