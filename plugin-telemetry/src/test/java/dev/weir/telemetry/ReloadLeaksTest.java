package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.Receiver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reloads leave nothing behind. {@code -Dweir.test.reloads=10000} makes it more of them. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ReloadLeaksTest {
    private static final int RELOADS = Integer.getInteger("weir.test.reloads", 2_000);

    @Test
    void threadsFilesGenerationsAndHeap_areWhatTheyWereAtTheHundredth() throws Exception {
        try (LogLines log = new LogLines();
                GrpcReceiver one = GrpcReceiver.start();
                GrpcReceiver other = GrpcReceiver.start()) {
            int[] ports = {FaultServer.closedPort(), FaultServer.closedPort()};
            try (TestTelemetry telemetry = TestTelemetry.start(blocks(0, ports, one, other))) {
                reload(telemetry, 1, 100, ports, one, other);
                log.forget();
                Held before = Held.settled(telemetry.plugin, telemetry.clock, "/metrics");
                reload(telemetry, 101, RELOADS, ports, one, other);
                log.forget();

                assertThat(Eventually.holds(() -> held(telemetry).isNoMoreThan(before)))
                        .as("%s, and at first %s", held(telemetry), before)
                        .isTrue();
            }
        }
    }

    private static void reload(TestTelemetry telemetry, int from, int to, int[] ports, Receiver one, Receiver other)
            throws Exception {
        for (int i = from; i <= to; i++) {
            assertThat(telemetry.reload(blocks(i, ports, one, other)).isOk()).isTrue();
            telemetry.calls.add(1);
            telemetry.clock.advance(Duration.ofSeconds(1));
            if (i % 10 == 0) {
                telemetry.plugin.flush(TestTelemetry.LONG);
                telemetry.scrape();
            }
            while (one.waiting() + other.waiting() > 0) {
                (one.waiting() > 0 ? one : other).next();
            }
        }
    }

    private static String[] blocks(int i, int[] ports, Receiver one, Receiver other) {
        int collector = (i % 4 < 2 ? one : other).port();
        boolean isVendorOff = i % 50 == 49;
        return new String[] {
            "common: {service_name: shop" + i % 3
                    + ", views: [{name: weir.test.time, aggregation: {histogram: {buckets:" + " [1, " + (2 + i % 2)
                    + "]}}}]}",
            TestTelemetry.pushed("otlp", collector, ""),
            "prometheus: {enabled: true, listen: '127.0.0.1:" + ports[i / 20 % 2] + "'}",
            isVendorOff ? "private: {enabled: false}" : TestTelemetry.pushed("private", other)
        };
    }

    private static Held held(TestTelemetry telemetry) {
        return Held.by(telemetry.plugin, telemetry.clock, "/metrics");
    }
}
