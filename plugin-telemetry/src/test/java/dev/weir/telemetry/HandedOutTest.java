package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.config.PrintedParts;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.scrape.PemFiles;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a plugin hands out and logs, from its start to its end, no secret of its configuration is in it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HandedOutTest {
    private static final String CANARY = "hunter2-canary";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String INSTRUMENTS = """

              instrumentation:
                instruments:
                  router:
                    acme.requests:
                      type: counter
                      value: unit
                      unit: '{request}'
                      description: Requests that bring what they should
                      condition: {eq: [{request_header: x-pass}, '${env.TOKEN}']}
            """;

    private final LogLines log = new LogLines();
    private final TestTelemetry recorded = TestTelemetry.unused();
    private final Expansion expansion = Expansion.of(Map.of(
            "TOKEN",
            CANARY,
            "OTHER",
            CANARY + "-2",
            "CERTIFICATE",
            PemFiles.text("server"),
            "KEY",
            PemFiles.text("server-key"))::get);
    private final TelemetryOptions options = recorded.options.withExpansion(expansion);
    private final List<Object> handedOut = new ArrayList<>();

    @AfterEach
    void close() {
        recorded.close();
        log.close();
    }

    @Test
    void reportsPlansAndLines_showNoSecret() throws Exception {
        ConfigDocument first = document("TOKEN");
        try (TelemetryPlugin plugin = TelemetryPlugin.start(first, options)) {
            handOut(plugin, options, first, plugin.requests(), plugin.scrapeAddress(), plugin.processMetrics("one"));
            ConfigDocument second = document("OTHER");
            handOut(second, plugin.plan(second));
            ReloadReport report = plugin.reload(second);
            recorded.calls.add(1);
            plugin.flush(SECOND);
            handOut(report, plugin.refuse("the gateway's part is wrong"), plugin.shutdown(SECOND));

            assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.APPLIED);
            assertThat(report.plan().changes().toString())
                    .contains("credentials")
                    .contains("headers");
        }
        assertNothingShows();
        assertThat(log.text()).contains("push");
    }

    @Test
    void aRefusal_showsNoSecret_howeverMisplaced(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("telemetry.yaml");
        write(file, blocks("TOKEN"));
        try (TelemetryPlugin plugin = TelemetryPlugin.start(file, options)) {
            write(
                    file,
                    "common: {service_name: ['${env.TOKEN}'], views: [{name: '${env.TOKEN} {', aggregation: '${env.TOKEN}'}]}",
                    "otlp: {enabled: '${env.TOKEN}', protocol: '${env.TOKEN}', endpoint: '${env.TOKEN}:x'}",
                    "prometheus: {listen: '${env.TOKEN}', path: '${env.TOKEN}', tls: {key: '${env.TOKEN}'}}",
                    "private: {enabled: true, endpoint: 'http://h/', compression: '${env.TOKEN}'}");
            ReloadReport report = plugin.reload();
            handOut(report);

            assertThat(report.problem()).contains("protocol", "listen", "compression", "aggregation");
        }
        handOut(catchThrowable(() -> TelemetryPlugin.start(file, options)).toString());
        assertNothingShows();
    }

    private void handOut(Object... things) {
        for (Object thing : things) {
            handedOut.addAll(PrintedParts.of(thing));
        }
    }

    private void assertNothingShows() {
        assertThat(handedOut)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.toString()).doesNotContain(CANARY, "PRIVATE KEY"));
        assertThat(log.text()).doesNotContain(CANARY, "PRIVATE KEY");
    }

    private ConfigDocument document(String token) throws IOException {
        return ConfigDocument.load(
                YamlSource.of("telemetry.yaml", TestTelemetry.file(blocks(token))), expansion, Host.any());
    }

    private static void write(Path file, String... blocks) throws IOException {
        Files.writeString(file, TestTelemetry.file(blocks));
    }

    private static String[] blocks(String token) throws IOException {
        int nobody = FaultServer.closedPort();
        String secret = "${env." + token + "}";
        return new String[] {
            TestTelemetry.pushed("otlp", nobody, "protocol: http, http: {headers: {authorization: '" + secret + "'}}"),
            "prometheus: {enabled: true, listen: '127.0.0.1:0', authentication: {bearer: {token: '" + secret
                    + "'}}, tls: {certificate_chain: '${env.CERTIFICATE}', key: '${env.KEY}'}}",
            TestTelemetry.pushed("private", nobody, "grpc: {metadata: {x-token: '" + secret + "'}}")
                    + INSTRUMENTS.replace("TOKEN", token)
        };
    }
}
