package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No metric of the plugin's own stays at zero for ever: each is brought to say something, and is scraped. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SelfMetricsTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../core/src/main/java"));
    private static final Pattern NAME = Pattern.compile("\"(weir\\.telemetry\\.[a-z_.]+)\"");

    private static final String INSTRUMENTS = """

              instrumentation:
                instruments:
                  router:
                    acme.tenants:
                      type: counter
                      value: unit
                      unit: '{request}'
                      description: Requests by tenant
                      attributes: {tenant: {request_header: x-tenant}}
                    acme.odd.tenants:
                      type: counter
                      value: unit
                      unit: '{request}'
                      description: Requests of tenants with odd names
                      condition: {matches: {request_header: x-tenant, pattern: '(a|b)+$'}}
            """;

    @Test
    void everyMetricThatTheCodeNames_hasAValueThatIsNotZero() throws Exception {
        Set<String> names = namesInTheCode();
        assertThat(names)
                .contains(
                        "weir.telemetry.push.skipped",
                        "weir.telemetry.series.overflow",
                        "weir.telemetry.measurements.dropped");
        try (LogLines log = new LogLines();
                FaultServer operator =
                        FaultServer.start(FaultServer.answering("HTTP/1.1 503 Busy|Content-Length: 0||"));
                GrpcReceiver vendor = GrpcReceiver.start();
                TestTelemetry telemetry = TestTelemetry.start(
                        "common: {views: [{name: weir.test.calls, cardinality_limit: 3}]}",
                        "otlp: {enabled: true, protocol: http, endpoint: 'http://127.0.0.1:" + operator.port()
                                + "', batch_processor: {scheduled_delay: 10ms, max_export_timeout: 500ms}}",
                        "prometheus: {enabled: true, listen: '0.0.0.0:0', limits: {header_timeout: 100ms}}",
                        TestTelemetry.pushed("private", vendor) + INSTRUMENTS)) {
            makeTrouble(telemetry);
            try (Socket neverAsks = new Socket(
                    InetAddress.getLoopbackAddress(),
                    telemetry.plugin.scrapeAddress().orElseThrow().getPort())) {
                neverAsks.getOutputStream().write("GET /metrics".getBytes(StandardCharsets.US_ASCII));

                assertThat(Eventually.holds(() -> missing(names, telemetry).isEmpty()))
                        .as("those without a value: %s", missing(names, telemetry))
                        .isTrue();
            }
        }
    }

    private static void makeTrouble(TestTelemetry telemetry) {
        telemetry.operations.add(1);
        for (long i = 0; i < 10; i++) {
            telemetry.calls.add(1, Attributes.of(AttributeKey.longKey("key"), i));
        }
        for (String name : List.of("weir.test.same", "weir.test_same")) {
            telemetry
                    .meter
                    .counterBuilder(name)
                    .setDescription("The same name when it is scraped")
                    .setUnit("{call}")
                    .build()
                    .add(1);
        }
        telemetry
                .meter
                .counterBuilder("weir.test.calls")
                .setDescription("Another definition of a name that is taken")
                .setUnit("s")
                .build()
                .add(1);
        telemetry
                .plugin
                .requests()
                .begin(RouterRequest.of("GET", "/", Headers.of(Map.of("x-tenant", "a".repeat(5_000)))))
                .close();
        SelectorContainmentTest.serveMonkeys(telemetry);
        telemetry.plugin.flush(TestTelemetry.LONG);
        telemetry.clock.advance(Duration.ofSeconds(1));
        Scraped.from(telemetry.plugin.scrapeAddress().orElseThrow(), "/nowhere");
    }

    private static Set<String> missing(Set<String> names, TestTelemetry telemetry) {
        Scraped page = telemetry.scrape();
        Set<String> missing = new TreeSet<>(names);
        missing.removeIf(name -> page.lines().stream()
                .filter(line -> line.startsWith(name.replace('.', '_')))
                .anyMatch(line -> Scraped.valueIn(line) != 0));
        return missing;
    }

    private static Set<String> namesInTheCode() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path module : SOURCES) {
            try (Stream<Path> sources = Files.walk(module)) {
                for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                        .toList()) {
                    Matcher matcher = NAME.matcher(Files.readString(source));
                    while (matcher.find()) {
                        names.add(matcher.group(1));
                    }
                }
            }
        }
        return names;
    }
}
