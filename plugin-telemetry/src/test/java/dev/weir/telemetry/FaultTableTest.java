package dev.weir.telemetry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.Outcome;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.FaultServer.Fault;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twelve faults of a collector. Whichever it has, recording goes on, the scrape and the vendor's stream are as they should
 * be, the fault is counted under its cause and logged once, and a collector that is well gets every count later.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FaultTableTest {
    private static final String EMPTY = "Content-Length: 0||";
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;
    private static final int ADDITIONS = 1_000;

    /** What is wrong with a collector, and the cause that it is counted under. */
    private record CollectorFault(String what, Fault fault, String cause) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<CollectorFault> faults() {
        return Stream.of(
                new CollectorFault("nobody listens", (in, out) -> {}, "refused"),
                new CollectorFault("it closes every connection", (in, out) -> in.read(), "broken"),
                new CollectorFault("it never answers", (in, out) -> forever(), "timed out"),
                new CollectorFault("it answers a byte at a time", FaultTableTest::drip, "timed out"),
                new CollectorFault("it breaks off in its answer", FaultTableTest::breakOff, "broken"),
                new CollectorFault("it is unavailable", answering("503 Busy|" + EMPTY), "unavailable"),
                new CollectorFault("it fails", answering("500 Oops|" + EMPTY), "unavailable"),
                new CollectorFault("it is asked too much", answering("429 Slow|Retry-After: 60|" + EMPTY), "throttled"),
                new CollectorFault("it wants other credentials", answering("401 Who|" + EMPTY), "unauthorised"),
                new CollectorFault(
                        "it sends elsewhere",
                        answering("307 There|Location: http://127.0.0.1:1/|" + EMPTY),
                        "rejected"),
                new CollectorFault(
                        "it answers garbage", FaultServer.answering("\u0000\u0001 garbage||"), "unintelligible"),
                new CollectorFault("its answer is huge", FaultTableTest::flood, "unintelligible"));
    }

    @Test
    void theTable_hasTwelve() {
        assertThat(faults().map(CollectorFault::what)).doesNotHaveDuplicates().hasSize(12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFault_isCounted_disturbsNobody_andCostsNoCount(CollectorFault fault) throws Exception {
        try (LogLines log = new LogLines();
                FaultServer broken = FaultServer.start(fault.fault);
                GrpcReceiver well = GrpcReceiver.start();
                GrpcReceiver vendor = GrpcReceiver.start();
                TestTelemetry telemetry = TestTelemetry.start(blocks(portOf(fault, broken), "http", vendor.port()))) {
            long start = System.nanoTime();
            for (int round = 1; round <= ROUNDS; round++) {
                record(telemetry);

                assertThat(telemetry.scrape().value("weir_test_calls_total")).isEqualTo(round * ADDITIONS);
                vendor.next();
            }
            assertThat(Eventually.holds(() -> isCounted(fault, telemetry)))
                    .as(log::text)
                    .isTrue();
            assertThat(log.text().lines().filter(line -> line.contains("public failed, " + fault.cause)))
                    .hasSizeBetween(1, linesIn(Duration.ofNanos(System.nanoTime() - start)));
            telemetry.reload(blocks(well.port(), "grpc", vendor.port()));

            assertThat(well.next().calls()).isEqualTo(ROUNDS * ADDITIONS);
            ShutdownReport report = telemetry.plugin.shutdown(TestTelemetry.LONG);
            assertThat(report.outcome(Destination.PUBLIC).status()).isEqualTo(Outcome.Status.DELIVERED);
            assertThat(report.outcome(Destination.PRIVATE).status()).isEqualTo(Outcome.Status.DELIVERED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFault_isToldAtTheShutdown_withinItsDeadline(CollectorFault fault) throws Exception {
        try (LogLines log = new LogLines();
                FaultServer broken = FaultServer.start(fault.fault);
                GrpcReceiver vendor = GrpcReceiver.start();
                TestTelemetry telemetry = TestTelemetry.start(blocks(portOf(fault, broken), "http", vendor.port()))) {
            record(telemetry);
            long start = System.nanoTime();
            ShutdownReport report = telemetry.plugin.shutdown(DEADLINE);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(1));
            assertThat(report.outcome(Destination.PUBLIC).status())
                    .as(log::text)
                    .isIn(List.of(Outcome.Status.FAILED, Outcome.Status.TIMED_OUT));
            assertThat(report.outcome(Destination.PRIVATE).status())
                    .as(report::toString)
                    .isEqualTo(Outcome.Status.DELIVERED);
        }
    }

    /** The most lines of one cause in a time. */
    private static int linesIn(Duration time) {
        return 1 + (int) (time.toSeconds() / 10);
    }

    private static void record(TestTelemetry telemetry) {
        for (int i = 0; i < ADDITIONS; i++) {
            telemetry.calls.add(1);
        }
        telemetry.operations.add(1);
    }

    private static boolean isCounted(CollectorFault fault, TestTelemetry telemetry) {
        return telemetry.scrape().lines().stream()
                .anyMatch(line -> line.startsWith("weir_telemetry_push_failures_total{")
                        && line.contains("cause=\"" + fault.cause + "\""));
    }

    private static int portOf(CollectorFault fault, FaultServer server) throws IOException {
        return fault.cause.equals("refused") ? FaultServer.closedPort() : server.port();
    }

    private static String[] blocks(int operator, String protocol, int vendor) {
        return new String[] {
            pushedOften("otlp", operator, protocol, "500ms"),
            TestTelemetry.SCRAPED,
            pushedOften("private", vendor, "grpc", "5s")
        };
    }

    private static String pushedOften(String block, int port, String protocol, String timeout) {
        return block + ": {enabled: true, temporality: cumulative, protocol: " + protocol
                + ", endpoint: 'http://127.0.0.1:" + port
                + "', batch_processor: {scheduled_delay: 100ms, max_export_timeout: " + timeout + "}}";
    }

    private static Fault answering(String answer) {
        return FaultServer.answering("HTTP/1.1 " + answer);
    }

    private static void forever() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static void drip(InputStream in, OutputStream out) throws Exception {
        FaultServer.readRequest(in);
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(US_ASCII));
        CountDownLatch never = new CountDownLatch(1);
        do {
            out.write(0);
        } while (!never.await(100, TimeUnit.MILLISECONDS));
    }

    private static void breakOff(InputStream in, OutputStream out) throws IOException {
        FaultServer.readRequest(in);
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(US_ASCII));
    }

    private static void flood(InputStream in, OutputStream out) throws IOException {
        FaultServer.readRequest(in);
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n".getBytes(US_ASCII));
        for (int written = 0; written < 100; written++) {
            out.write(new byte[1 << 20]);
        }
    }
}
