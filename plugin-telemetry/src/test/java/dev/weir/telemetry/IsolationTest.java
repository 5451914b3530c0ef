package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.reload.ReloadReport;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A destination that hangs is alone with it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class IsolationTest {
    @Test
    void aCollectorThatHangs_delaysNeitherScrapesNorTheOtherPushes() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (LogLines log = new LogLines();
                GrpcReceiver vendor = GrpcReceiver.start();
                FaultServer operator = FaultServer.start((in, out) -> {
                    reached.countDown();
                    new CountDownLatch(1).await();
                });
                TestTelemetry telemetry = TestTelemetry.start(
                        pushedOften("otlp", operator.port(), "http", "1h"),
                        TestTelemetry.SCRAPED,
                        pushedOften("private", vendor.port(), "grpc", "5s"))) {
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            for (int i = 1; i <= 20; i++) {
                telemetry.calls.add(1);
                telemetry.operations.add(1);
                assertThat(telemetry.scrape().value("weir_test_calls_total")).isEqualTo(i);
                vendor.next();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            telemetry.plugin.shutdown(Duration.ofSeconds(1));
        }
    }

    @Test
    void aCollectorThatHangs_keepsNoReloadWaiting() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (LogLines log = new LogLines();
                GrpcReceiver next = GrpcReceiver.start();
                FaultServer operator = FaultServer.start((in, out) -> {
                    reached.countDown();
                    new CountDownLatch(1).await();
                });
                TestTelemetry telemetry = TestTelemetry.start(
                        pushedOften("otlp", operator.port(), "http", "3s"), TestTelemetry.SCRAPED)) {
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
            telemetry.calls.add(2);
            long start = System.nanoTime();
            telemetry.reload(pushedOften("otlp", next.port(), "grpc", "5s"), TestTelemetry.SCRAPED);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(next.next().calls()).isEqualTo(2);
        }
    }

    @Test
    void aFlush_worksSideBySide_andReturnsByItsDeadline_whateverHangs() throws Exception {
        try (LogLines log = new LogLines();
                FaultServer operator = FaultServer.start((in, out) -> new CountDownLatch(1).await());
                FaultServer hangingVendor = FaultServer.start((in, out) -> new CountDownLatch(1).await());
                TestTelemetry telemetry = TestTelemetry.start(
                        TestTelemetry.pushed("otlp", operator.port(), "protocol: http"),
                        TestTelemetry.pushed("private", hangingVendor.port(), "protocol: http"))) {
            telemetry.calls.add(1);
            telemetry.operations.add(1);
            long start = System.nanoTime();
            telemetry.plugin.flush(Duration.ofSeconds(2));

            // One after the other would take four seconds.
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(1), Duration.ofMillis(3900));
        }
    }

    @Test
    void aFlush_reachesOneCollector_whileTheOtherHangs() throws Exception {
        try (LogLines log = new LogLines();
                GrpcReceiver vendor = GrpcReceiver.start();
                FaultServer operator = FaultServer.start((in, out) -> new CountDownLatch(1).await());
                TestTelemetry telemetry = TestTelemetry.start(
                        TestTelemetry.pushed("otlp", operator.port(), "protocol: http"),
                        TestTelemetry.pushed("private", vendor))) {
            telemetry.calls.add(1);
            telemetry.operations.add(1);
            Thread flushing = new Thread(() -> telemetry.plugin.flush(Duration.ofSeconds(8)));
            flushing.start();

            assertThat(vendor.next().has("weir.operations.count")).isTrue();
            assertThat(flushing.isAlive()).isTrue();
            telemetry.plugin.shutdown(Duration.ofSeconds(1));
            flushing.join();
        }
    }

    @Test
    void reloadsByCall_whileACollectorHangs_pileUpNoThreads_andAreRefusedInTheEnd() throws Exception {
        try (LogLines log = new LogLines();
                FaultServer operator = FaultServer.start((in, out) -> new CountDownLatch(1).await());
                TestTelemetry telemetry = TestTelemetry.start(TestTelemetry.SCRAPED)) {
            String pushed = TestTelemetry.pushed("otlp", operator.port(), "protocol: http");
            ReloadReport report = telemetry.reload(pushed, TestTelemetry.SCRAPED);
            for (int i = 0; i < 300 && report.isOk(); i++) {
                telemetry.calls.add(1);
                report = i % 2 == 0
                        ? telemetry.reload(TestTelemetry.SCRAPED)
                        : telemetry.reload(pushed, TestTelemetry.SCRAPED);
            }

            assertThat(report.problem()).contains("something they wait for hangs; reload again in 10 seconds");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("weir-retire"))
                    .hasSizeBetween(60, 70);
            assertThat(telemetry.scrape().status()).isEqualTo(200);
        }
    }

    private static String pushedOften(String block, int port, String protocol, String timeout) {
        return block + ": {enabled: true, temporality: cumulative, protocol: " + protocol
                + ", endpoint: 'http://127.0.0.1:" + port
                + "', batch_processor: {scheduled_delay: 50ms, max_export_timeout: " + timeout + "}}";
    }
}
