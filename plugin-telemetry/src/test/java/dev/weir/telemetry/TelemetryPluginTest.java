package dev.weir.telemetry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.Outcome;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TelemetryPluginTest {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final AggregateMeterProvider aggregate = AggregateMeterProvider.create();
    private final TelemetryOptions options = TelemetryOptions.standard()
            .withAggregate(aggregate)
            .withEnvironment(name -> null)
            .withExecutable("gateway");
    private final LongCounter calls = aggregate
            .get("weir")
            .counterBuilder("weir.test.calls")
            .setDescription("Calls")
            .setUnit("{call}")
            .build();

    private @Nullable TelemetryPlugin plugin;

    @AfterEach
    void close() {
        if (plugin != null) {
            plugin.close();
        }
    }

    @Test
    void prometheusDestination_isScrapedAtTheConfiguredPath() {
        start("prometheus: {enabled: true, listen: '127.0.0.1:0', path: /stats}");
        calls.add(3);

        assertThat(Scraped.from(plugin().scrapeAddress().orElseThrow(), "/stats")
                        .value("weir_test_calls_total"))
                .isEqualTo(3);
        assertThat(Scraped.from(plugin()).status()).isEqualTo(404);
    }

    @Test
    void publicDestination_isPushedByGrpc_withTheOperatorsResource() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            start("common: {service_name: shop}", otlp("otlp", receiver, "grpc", "cumulative"));
            calls.add(3);
            plugin().flush(LONG);
            calls.add(4);
            plugin().flush(LONG);

            assertThat(receiver.next().calls()).isEqualTo(3);
            var second = receiver.next();
            assertThat(second.calls()).isEqualTo(7);
            assertThat(second.request().toString()).contains("service.name", "shop", "process.executable.name");
        }
    }

    @Test
    void deltaTemporality_pushesWhatIsNew_andAgainWhatWasNotDelivered() throws Exception {
        try (HttpReceiver receiver = HttpReceiver.start()) {
            start(otlp("otlp", receiver, "http", "delta"));
            calls.add(3);
            plugin().flush(LONG);
            calls.add(4);
            plugin().flush(LONG);

            assertThat(receiver.next().calls()).isEqualTo(3);
            assertThat(receiver.next().calls()).isEqualTo(4);
        }
    }

    @Test
    void privateDestination_getsUsageMetricsAlone_withAnInstanceIdThatLastsThroughReloads() throws Exception {
        LongCounter usage = aggregate
                .get("weir")
                .counterBuilder("weir.operations.count")
                .setDescription("Operations")
                .setUnit("{operation}")
                .build();
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            start("common: {service_name: shop}", otlp("private", receiver, "grpc", "cumulative"));
            calls.add(1);
            usage.add(2);
            plugin().flush(LONG);
            String first = receiver.next().request().toString();
            ReloadReport report =
                    reload("common: {service_name: other}", otlp("private", receiver, "grpc", "cumulative"));
            assertThat(report.plan().changes()).isEmpty();
            plugin().flush(LONG);
            String second = receiver.next().request().toString();

            assertThat(first).contains("weir.operations.count").doesNotContain("weir.test.calls", "shop");
            assertThat(instance(second)).isEqualTo(instance(first)).hasSizeGreaterThan(30);
        }
    }

    private static String instance(String request) {
        int key = request.indexOf("service.instance.id");
        int value = request.indexOf("string_value: \"", key) + "string_value: \"".length();
        return request.substring(value, request.indexOf('"', value));
    }

    @Test
    void fileThatIsWrong_isRefusedAtTheStart_withAllThatIsWrong(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("telemetry.yaml"), metrics("prometheus: {enabled: maybe, lisen: 'here'}"));

        assertThatThrownBy(() -> TelemetryPlugin.start(file, options))
                .isInstanceOf(TelemetryStartException.class)
                .hasMessageContaining("telemetry.yaml:")
                .hasMessageContaining("enabled")
                .hasMessageContaining("listen");
    }

    @Test
    void portInUse_isRefusedInPrepare_andWhatRanStillRuns() throws IOException {
        start("prometheus: {enabled: true, listen: '127.0.0.1:0'}");
        calls.add(3);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ReloadReport report = reload(
                    "common: {views: [{name: 'weir.test.calls', rename: other}]}",
                    "prometheus: {enabled: true, listen: '127.0.0.1:" + taken.getLocalPort() + "'}");

            assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.REFUSED);
            assertThat(report.problem()).contains(String.valueOf(taken.getLocalPort()));
        }
        calls.add(4);
        assertThat(Scraped.from(plugin()).value("weir_test_calls_total")).isEqualTo(7);
        assertThat(Scraped.from(plugin()).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("weir_telemetry_reload_count_total{")
                        .contains("outcome=\"refused\"")
                        .endsWith(" 1"));
    }

    @Test
    void sameConfiguration_changesNothing() {
        start("prometheus: {enabled: true, listen: '127.0.0.1:0'}");
        ReloadReport report = reload("prometheus: {enabled: true, listen: '127.0.0.1:0'}");

        assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.UNCHANGED);
    }

    @Test
    void changedFile_isLoadedByItself(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("telemetry.yaml");
        Files.writeString(file, metrics("prometheus: {enabled: true, listen: '127.0.0.1:0', path: /one}"));
        plugin = TelemetryPlugin.start(file, options);
        Files.writeString(file, metrics("prometheus: {enabled: true, listen: '127.0.0.1:0', path: /second}"));

        Scraped scraped = Scraped.from(plugin().scrapeAddress().orElseThrow(), "/second");
        for (int i = 0; i < 10_000 && scraped.status() != 200; i++) {
            scraped = Scraped.from(plugin().scrapeAddress().orElseThrow(), "/second");
        }
        assertThat(scraped.status()).isEqualTo(200);
    }

    @Test
    void shutdown_deliversTheLastInterval_andSaysSo_andLeavesQuietNoOps() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            start(otlp("otlp", receiver, "grpc", "cumulative"));
            calls.add(3);
            ShutdownReport report = plugin().shutdown(LONG);
            calls.add(4);

            assertThat(report.outcome(Destination.PUBLIC).status()).isEqualTo(Outcome.Status.DELIVERED);
            assertThat(receiver.next().calls()).isEqualTo(3);
            assertThat(receiver.waiting()).isZero();
            assertThat(calls.isEnabled()).isFalse();
        }
    }

    @Test
    void openAmount_isInTheLastPush() throws Exception {
        var open = aggregate
                .get("weir")
                .upDownCounterBuilder("weir.test.open")
                .setDescription("Open")
                .setUnit("{call}")
                .build();
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            start(otlp("otlp", receiver, "grpc", "cumulative"));
            open.add(2);
            plugin().shutdown(LONG);

            Metric last = receiver.next().metric("weir.test.open");
            assertThat(last.getSum().getDataPoints(0).getAsInt()).isEqualTo(2);
        }
    }

    private TelemetryPlugin plugin() {
        return requireNonNull(plugin, "started");
    }

    private void start(String... blocks) {
        plugin = TelemetryPlugin.start(document(blocks), options);
    }

    private ReloadReport reload(String... blocks) {
        return plugin().reload(document(blocks));
    }

    private static ConfigDocument document(String... blocks) {
        return ConfigDocument.load(YamlSource.of("telemetry.yaml", metrics(blocks)), Expansion.none(), Host.any());
    }

    private static String metrics(String... blocks) {
        return "telemetry:\n  exporters:\n    metrics:\n      " + String.join("\n      ", blocks) + "\n";
    }

    private static String otlp(String key, Receiver receiver, String protocol, String temporality) {
        return key + ": {enabled: true, protocol: " + protocol + ", temporality: " + temporality
                + ", endpoint: 'http://127.0.0.1:" + receiver.port()
                + "', batch_processor: {scheduled_delay: 1h}}";
    }
}
