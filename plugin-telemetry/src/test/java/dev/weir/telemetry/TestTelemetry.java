package dev.weir.telemetry;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.generation.HandClock;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.scrape.PemFiles;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A plugin in a test, a clock that is moved by hand, and instruments that record through it. */
final class TestTelemetry implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(10);
    static final String SCRAPED = "prometheus: {enabled: true, listen: '127.0.0.1:0'}";

    private static final Expansion EXPANSION = Expansion.of(Map.of(
            "CERTIFICATE", PemFiles.text("server"),
            "KEY", PemFiles.text("server-key"),
            "OTHER_KEY", PemFiles.text("renewed-server-key"),
            "AUTHORITY", PemFiles.text("authority"))::get);

    final HandClock clock = new HandClock();
    final AggregateMeterProvider aggregate = AggregateMeterProvider.create();
    final Meter meter = aggregate.get("weir");
    final LongCounter calls = meter.counterBuilder("weir.test.calls")
            .setDescription("Calls")
            .setUnit("{call}")
            .build();
    final DoubleHistogram time = meter.histogramBuilder("weir.test.time")
            .setDescription("Time")
            .setUnit("s")
            .build();
    final LongCounter operations = meter.counterBuilder("weir.operations.count")
            .setDescription("Operations")
            .setUnit("{operation}")
            .build();
    final TelemetryOptions options = TelemetryOptions.standard()
            .withAggregate(aggregate)
            .withClock(clock)
            .withExpansion(EXPANSION)
            .withEnvironment(name -> null)
            .withExecutable("gateway");
    final TelemetryPlugin plugin;

    private TestTelemetry(UnaryOperator<TelemetryOptions> more, String... blocks) {
        this.plugin = TelemetryPlugin.start(document(blocks), more.apply(options));
    }

    static TestTelemetry start(String... blocks) {
        return new TestTelemetry(options -> options, blocks);
    }

    /** Options and instruments, for a plugin that the test starts by itself. */
    static TestTelemetry unused() {
        return new TestTelemetry(options -> options.withAggregate(AggregateMeterProvider.create()));
    }

    /** One whose clock nobody has to move. */
    static TestTelemetry startInRealTime(String... blocks) {
        return new TestTelemetry(options -> options.withClock(Clock.getDefault()), blocks);
    }

    ReloadReport reload(String... blocks) {
        return plugin.reload(document(blocks));
    }

    Scraped scrape() {
        return Scraped.from(plugin);
    }

    @Override
    public void close() {
        plugin.close();
    }

    static ConfigDocument document(String... blocks) {
        return ConfigDocument.load(YamlSource.of("telemetry.yaml", file(blocks)), EXPANSION, Host.any());
    }

    static String file(String... blocks) {
        return blocks.length == 0
                ? "telemetry: {}"
                : "telemetry:\n  exporters:\n    metrics:\n      " + String.join("\n      ", blocks) + "\n";
    }

    /** A block that pushes to a receiver, when it is told to. */
    static String pushed(String key, int port, String more) {
        return key + ": {enabled: true, temporality: cumulative, endpoint: 'http://127.0.0.1:" + port
                + "', batch_processor: {scheduled_delay: 1h}" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    static String pushed(String key, Receiver receiver) {
        return pushed(key, receiver.port(), "");
    }
}
