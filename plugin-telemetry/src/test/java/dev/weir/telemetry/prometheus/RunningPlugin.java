package dev.weir.telemetry.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.TelemetryPlugin;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.api.metrics.Meter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A plugin that is scraped on a free port, and the meters that feed it. */
final class RunningPlugin implements AutoCloseable {
    private final AggregateMeterProvider aggregate = AggregateMeterProvider.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final TelemetryPlugin plugin;

    /** Starts with the settings of {@code prometheus} given, and with the other blocks given. */
    RunningPlugin(String settings, String... blocks) {
        this.plugin = TelemetryPlugin.start(
                document(settings, blocks),
                TelemetryOptions.standard()
                        .withAggregate(aggregate)
                        .withEnvironment(name -> null)
                        .withExecutable("gateway"));
    }

    Meter meter(String name) {
        return aggregate.get(name);
    }

    /** Reloads the same with other blocks; it must be applied. */
    void reload(String settings, String... blocks) {
        ReloadReport report = plugin.reload(document(settings, blocks));
        assertThat(report.outcome()).as(report.toString()).isEqualTo(ReloadReport.Outcome.APPLIED);
    }

    int port() {
        return plugin.scrapeAddress().orElseThrow().getPort();
    }

    /** A page of classic text. */
    String page() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port() + "/metrics");
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static ConfigDocument document(String settings, String... blocks) {
        String port = settings.contains("listen:") ? "" : ", listen: '127.0.0.1:0'";
        String yaml = "telemetry:\n  exporters:\n    metrics:\n      prometheus: {enabled: true" + port
                + (settings.isEmpty() ? "" : ", " + settings) + "}\n      " + String.join("\n      ", blocks) + "\n";
        return ConfigDocument.load(YamlSource.of("telemetry.yaml", yaml), Expansion.none(), Host.any());
    }

    @Override
    public void close() {
        plugin.close();
    }
}
