package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.reload.ReloadReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a reload fails, all that was made ready before is let go of, and each destination goes on as it was. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FailureInPrepareTest {
    private static final List<String> DESTINATIONS = List.of("otlp", "prometheus", "private");

    @ParameterizedTest
    @ValueSource(strings = {"otlp", "prometheus", "private"})
    void aFailureAtOneDestination_changesNone(String failing) throws Exception {
        int port = FaultServer.closedPort();
        try (LogLines log = new LogLines();
                TestCollectors collectors = new TestCollectors();
                TestTelemetry telemetry = TestTelemetry.start(collectors.blocks("", ""))) {
            record(telemetry);
            Map<String, Double> before = collectors.values(telemetry, Scraping.PLAIN);
            String[] edited = collectors.blocks("otlp", "enabled: true, endpoint: 'http://127.0.0.1:$OTHER'");
            edited[0] = "common: {service_name: shop, views: [{name: weir.test.calls, rename: other}]}";
            edited[2] = "prometheus: {enabled: true, listen: '127.0.0.1:" + port + "'}";
            edited[1 + DESTINATIONS.indexOf(failing)] = failing + ": " + withKey(failing);
            ReloadReport report = telemetry.plugin.reload(
                    KeyOfAnother.in(TestTelemetry.document(edited), DESTINATIONS.indexOf(failing)));
            record(telemetry);

            assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.REFUSED);
            assertThat(report.problem()).contains("not the key of the first certificate");
            Map<String, Double> after = collectors.values(telemetry, Scraping.PLAIN);
            assertThat(after).containsOnlyKeys(before.keySet());
            assertThat(after.values()).containsOnly(2.0);
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                    .isInstanceOf(IOException.class);
        }
    }

    private static String withKey(String destination) {
        String pair = "'${env.CERTIFICATE}', key: '${env.KEY}'}}";
        return destination.equals("prometheus")
                ? "{enabled: true, listen: '127.0.0.1:0', tls: {certificate_chain: " + pair
                : "{enabled: true, endpoint: 'https://127.0.0.1:1', grpc: {cert: " + pair;
    }

    private static void record(TestTelemetry telemetry) {
        telemetry.calls.add(1);
        telemetry.time.record(0.2);
        telemetry.operations.add(1);
    }
}
