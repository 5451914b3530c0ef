package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.reload.ReloadReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be used changes nothing, and the result, the log and a metric say so. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RefusedReloadTest {
    private static final String RENAMED = "common: {views: [{name: weir.test.calls, rename: other}]}";

    @TempDir
    Path directory;

    private record Wrong(String what, String prometheus, String reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("no YAML", "{enabled: [", "telemetry.yaml:"),
                new Wrong("unknown key", "{enabled: true, pth: /stats}", "did you mean \"path\"?"),
                new Wrong(
                        "certificate that can't be read",
                        "{enabled: true, tls: {certificate_chain: 'nothing', key: '${env.KEY}'}}",
                        "certificate_chain"),
                new Wrong(
                        "another certificate's key",
                        "{enabled: true, listen: '127.0.0.1:0',"
                                + " tls: {certificate_chain: '${env.CERTIFICATE}', key: '${env.OTHER_KEY}'}}",
                        "key"),
                new Wrong("port of somebody else", "{enabled: true, listen: '127.0.0.1:$TAKEN'}", "free the port"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatRan_runsOn_andResultAndLogAndMetricSayWhy(Wrong wrong) throws IOException {
        Path file = directory.resolve("telemetry.yaml");
        Files.writeString(file, TestTelemetry.file(TestTelemetry.SCRAPED));
        try (LogLines log = new LogLines();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TestTelemetry recorded = TestTelemetry.unused();
                TelemetryPlugin plugin = TelemetryPlugin.start(file, recorded.options.withoutWatching())) {
            InetSocketAddress address = plugin.scrapeAddress().orElseThrow();
            recorded.calls.add(3);
            String prometheus = wrong.prometheus.replace("$TAKEN", String.valueOf(taken.getLocalPort()));
            Files.writeString(file, TestTelemetry.file(RENAMED, "prometheus: " + prometheus));
            ReloadReport report = plugin.reload();
            recorded.calls.add(4);

            assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.REFUSED);
            assertThat(report.problem()).contains(wrong.reason);
            assertThat(log.text()).contains("SEVERE telemetry configuration was refused", wrong.reason);
            assertThat(plugin.scrapeAddress()).contains(address);
            Scraped page = Scraped.from(plugin);
            assertThat(page.value("weir_test_calls_total")).isEqualTo(7);
            assertThat(page.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("weir_telemetry_reload_count_total{")
                            .contains("outcome=\"refused\"")
                            .endsWith(" 1"));
            assertThat(page.value("weir_telemetry_generation_number")).isEqualTo(1);
        }
    }

    @Test
    void aListenerThatIsNarrowedOnItsPort_isRefused_andMovesInTwoReloads() throws Exception {
        int port = FaultServer.closedPort();
        String narrow = "prometheus: {enabled: true, listen: '127.0.0.1:" + port + "'}";
        try (LogLines log = new LogLines();
                TestTelemetry telemetry =
                        TestTelemetry.start("prometheus: {enabled: true, listen: '0.0.0.0:" + port + "'}")) {
            telemetry.calls.add(3);

            assertThat(telemetry.reload(narrow).problem())
                    .contains("while this process listens on 0.0.0.0:" + port + "; reload with another port first");
            assertThat(telemetry.scrape().value("weir_test_calls_total")).isEqualTo(3);

            assertThat(telemetry.reload(TestTelemetry.SCRAPED).isOk()).isTrue();
            assertThat(Eventually.holds(() -> telemetry.reload(narrow).isOk())).isTrue();
            assertThat(telemetry.scrape().value("weir_test_calls_total")).isEqualTo(3);
            assertThat(telemetry.plugin.scrapeAddress().orElseThrow().getPort()).isEqualTo(port);
        }
    }

    @Test
    void aFileThatIsGone_isRefused_andWhatRanRunsOn() throws IOException {
        Path file = directory.resolve("telemetry.yaml");
        Files.writeString(file, TestTelemetry.file(TestTelemetry.SCRAPED));
        try (LogLines log = new LogLines();
                TestTelemetry recorded = TestTelemetry.unused();
                TelemetryPlugin plugin = TelemetryPlugin.start(file, recorded.options.withoutWatching())) {
            Files.delete(file);

            assertThat(plugin.reload().problem()).contains("there is no such file");
            assertThat(log.text()).contains("there is no such file");
            assertThat(Scraped.from(plugin).status()).isEqualTo(200);
        }
    }
}
