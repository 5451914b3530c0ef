package dev.weir.telemetry.push.otlp;

import static dev.weir.telemetry.push.receiver.FaultServer.answering;
import static dev.weir.telemetry.push.receiver.FaultServer.readRequest;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile or broken server can do to a push over HTTP. */
class HttpFaultsTest {
    private static final String EMPTY = "Content-Length: 0||";
    private static final Duration DEADLINE = Duration.ofMillis(1500);

    /** What a busy machine may add. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final SampleMetrics metrics = new SampleMetrics().add(1);

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("HTTP/1.1 400 Bad Request|" + EMPTY, FailureCause.REJECTED, 1),
                arguments("HTTP/1.1 404 Not Found|" + EMPTY, FailureCause.REJECTED, 1),
                arguments("HTTP/1.1 408 Request Timeout|" + EMPTY, FailureCause.REJECTED, 1),
                arguments("HTTP/1.1 413 Too Large|" + EMPTY, FailureCause.REJECTED, 1),
                arguments("HTTP/1.1 401 Unauthorized|" + EMPTY, FailureCause.UNAUTHORISED, 1),
                arguments("HTTP/1.1 403 Forbidden|" + EMPTY, FailureCause.UNAUTHORISED, 1),
                arguments("HTTP/1.1 500 Internal Server Error|" + EMPTY, FailureCause.UNAVAILABLE, 1),
                arguments("HTTP/1.1 501 Not Implemented|" + EMPTY, FailureCause.UNAVAILABLE, 1),
                arguments("HTTP/1.1 429 Too Many Requests|" + EMPTY, FailureCause.THROTTLED, 5),
                arguments("HTTP/1.1 502 Bad Gateway|" + EMPTY, FailureCause.UNAVAILABLE, 5),
                arguments("HTTP/1.1 503 Service Unavailable|" + EMPTY, FailureCause.UNAVAILABLE, 5),
                arguments("HTTP/1.1 503 Service Unavailable|Retry-After: 0|" + EMPTY, FailureCause.UNAVAILABLE, 5),
                arguments("HTTP/1.1 504 Gateway Timeout|" + EMPTY, FailureCause.UNAVAILABLE, 5),
                arguments("HTTP/1.1 429 Slow|Retry-After: 60|" + EMPTY, FailureCause.THROTTLED, 1),
                arguments("HTTP/1.1 307 Elsewhere|Location: http://127.0.0.1:1/|" + EMPTY, FailureCause.REJECTED, 1),
                arguments(
                        "HTTP/1.1 200 OK|Content-Type: text/html|Content-Length: 4||<hr>",
                        FailureCause.UNINTELLIGIBLE,
                        1),
                arguments(
                        "HTTP/1.1 200 OK|Content-Type: application/x-protobuf|Content-Length: 3||???",
                        FailureCause.UNINTELLIGIBLE,
                        1),
                arguments("\u0000\u0001\u0002 garbage||", FailureCause.UNINTELLIGIBLE, 1));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aFault_hasItsCause_andOnlyPassingOnesAreTriedAgain(String answer, FailureCause cause, int attempts)
            throws Exception {
        try (FaultServer server = FaultServer.start(answering(answer))) {
            Exporter.Export export = export(server.port(), Duration.ofSeconds(10));

            assertThat(export.result())
                    .isInstanceOfSatisfying(
                            PushResult.Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo(cause));
            assertThat(export.attempts()).isEqualTo(attempts);
        }
    }

    @Test
    void aHostThatNobodyKnows_isToldApart() {
        OtlpConfig config = Configs.of(
                OtlpProtocol.HTTP, "http://nowhere.invalid:4317", Map.of(), ClientTls.DEFAULT, Compression.NONE);
        try (Exporter exporter = Configs.hurried(config)) {
            assertThat(cause(exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)))))
                    .isEqualTo(FailureCause.UNKNOWN_HOST);
        }
    }

    @Test
    void nobodyListening_isRefused_andTriedAgain() throws Exception {
        Exporter.Export export = export(FaultServer.closedPort(), Duration.ofSeconds(10));

        assertThat(cause(export)).isEqualTo(FailureCause.REFUSED);
        assertThat(export.attempts()).isEqualTo(5);
    }

    @Test
    void aConnectionClosedInTheMiddle_isBroken_andTriedAgain() throws Exception {
        try (FaultServer server = FaultServer.start((in, out) -> {
            readRequest(in);
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 100\r\n\r\nhalf"
                    .getBytes(US_ASCII));
        })) {
            Exporter.Export export = export(server.port(), Duration.ofSeconds(10));

            assertThat(cause(export)).isEqualTo(FailureCause.BROKEN);
            assertThat(export.attempts()).isEqualTo(5);
            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @Test
    void aServerThatHangs_costsTheDeadlineAndNoMore() throws Exception {
        CountDownLatch testEnds = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((in, out) -> testEnds.await())) {
            assertTimedOut(server);
        } finally {
            testEnds.countDown();
        }
    }

    @Test
    void aServerThatDrips_costsTheDeadlineAndNoMore() throws Exception {
        CountDownLatch testEnds = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((in, out) -> {
            readRequest(in);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(US_ASCII));
            do {
                out.write(0);
            } while (!testEnds.await(100, TimeUnit.MILLISECONDS));
        })) {
            assertTimedOut(server);
        } finally {
            testEnds.countDown();
        }
    }

    @Test
    void aHugeAnswer_isNotReadToItsEnd() throws Exception {
        try (FaultServer server = FaultServer.start((in, out) -> {
            readRequest(in);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n".getBytes(US_ASCII));
            for (int written = 0; written < 100; written++) {
                out.write(new byte[1 << 20]);
            }
        })) {
            assertThat(cause(export(server.port(), Duration.ofSeconds(10)))).isEqualTo(FailureCause.UNINTELLIGIBLE);
            assertThat(server.written()).isLessThan(20L << 20); // what lies in the buffers of two sockets
        }
    }

    @Test
    void aCompressedAnswer_isNotDecompressed() throws Exception {
        Exporter.Export export;
        try (FaultServer server = FaultServer.start(
                answering(
                        "HTTP/1.1 200 OK|Content-Type: application/x-protobuf|Content-Encoding: gzip|Content-Length: 3||???"))) {
            export = export(server.port(), Duration.ofSeconds(10));
        }
        assertThat(export.result()).isEqualTo(new PushResult.Delivered());
    }

    @Test
    void aDelayTheCollectorAsksFor_isKept() throws Exception {
        try (FaultServer server = FaultServer.start(answering("HTTP/1.1 429 Slow|Retry-After: 1|" + EMPTY))) {
            long start = System.nanoTime();
            Exporter.Export export = export(server.port(), Duration.ofMillis(3900));

            assertThat(export.attempts()).isBetween(2, 4);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(export.attempts() - 1));
            assertThat(((PushResult.Failed) export.result()).askedToWait()).isEqualTo(Duration.ofSeconds(1));
        }
    }

    private void assertTimedOut(FaultServer server) {
        long start = System.nanoTime();
        Exporter.Export export = export(server.port(), DEADLINE);

        assertThat(cause(export)).isEqualTo(FailureCause.TIMED_OUT);
        assertThat(export.attempts()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, DEADLINE.plus(SLACK));
    }

    private Exporter.Export export(int port, Duration deadline) {
        try (Exporter exporter = Configs.hurried(Configs.plain(OtlpProtocol.HTTP, port))) {
            return exporter.export(metrics.collect(), Deadline.in(deadline));
        }
    }

    private static FailureCause cause(Exporter.Export export) {
        return ((PushResult.Failed) export.result()).cause();
    }
}
