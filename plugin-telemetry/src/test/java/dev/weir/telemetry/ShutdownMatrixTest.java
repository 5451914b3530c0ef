package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.Outcome;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.FaultServer.Fault;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the operator's collector does, the end comes in time, and the vendor has the last interval. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ShutdownMatrixTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Set<Outcome.Status> NOT_DELIVERED = Set.of(Outcome.Status.FAILED, Outcome.Status.TIMED_OUT);

    private static void hang(InputStream in, OutputStream out) throws Exception {
        while (in.read() >= 0) {
            // reads for as long as somebody sends, and says nothing
        }
    }

    private static void drip(InputStream in, OutputStream out) throws Exception {
        FaultServer.readRequest(in);
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(20, TimeUnit.MILLISECONDS)) {
            out.write('.');
            out.flush();
        }
    }

    @Test
    void hangingCollector() throws Exception {
        shutDownWith(ShutdownMatrixTest::hang);
    }

    @Test
    void drippingCollector() throws Exception {
        shutDownWith(ShutdownMatrixTest::drip);
    }

    @Test
    void collectorThatFails() throws Exception {
        shutDownWith(FaultServer.answering("HTTP/1.1 500 Broken|Content-Length: 0||"));
    }

    private static void shutDownWith(Fault fault) throws Exception {
        try (FaultServer operator = FaultServer.start(fault)) {
            assertTrueAndInTime(operator.port(), NOT_DELIVERED);
        }
    }

    @Test
    void refusingCollector() throws Exception {
        assertTrueAndInTime(FaultServer.closedPort(), NOT_DELIVERED);
    }

    @Test
    void collectorThatIsWell() throws Exception {
        try (HttpReceiver operator = HttpReceiver.start()) {
            assertTrueAndInTime(operator.port(), Set.of(Outcome.Status.DELIVERED));
            assertThat(operator.next().calls()).isEqualTo(3);
            assertThat(operator.waiting()).isZero();
        }
    }

    private static void assertTrueAndInTime(int port, Set<Outcome.Status> operators) throws Exception {
        try (LogLines log = new LogLines();
                GrpcReceiver vendor = GrpcReceiver.start();
                TestTelemetry telemetry = TestTelemetry.start(
                        TestTelemetry.pushed("otlp", port, "protocol: http"),
                        TestTelemetry.SCRAPED,
                        TestTelemetry.pushed("private", vendor))) {
            telemetry.calls.add(3);
            telemetry.operations.add(5);
            long start = System.nanoTime();
            ShutdownReport report = telemetry.plugin.shutdown(DEADLINE);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(took).isLessThan(DEADLINE.plusSeconds(2));
            assertThat(report.outcome(Destination.PUBLIC).status()).isIn(operators);
            assertThat(report.isOk()).isEqualTo(operators.contains(Outcome.Status.DELIVERED));
            assertThat(report.outcome(Destination.PRIVATE).status()).isEqualTo(Outcome.Status.DELIVERED);
            assertThat(report.outcome(Destination.PUBLIC_PROMETHEUS).status()).isEqualTo(Outcome.Status.CLOSED);
            assertThat(vendor.next()
                            .metric("weir.operations.count")
                            .getSum()
                            .getDataPoints(0)
                            .getAsInt())
                    .isEqualTo(5);
            assertThat(telemetry.plugin.shutdown(DEADLINE).isOk()).isTrue();
        }
    }
}
