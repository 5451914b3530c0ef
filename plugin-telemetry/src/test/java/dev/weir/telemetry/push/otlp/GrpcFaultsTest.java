package dev.weir.telemetry.push.otlp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.RetryInfo;
import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.lite.ProtoLiteUtils;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hostile or broken server can do to a push over gRPC. */
class GrpcFaultsTest {
    private static final Duration DEADLINE = Duration.ofMillis(1500);

    /** What a busy machine may add. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoLiteUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    private final SampleMetrics metrics = new SampleMetrics().add(1);

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, UNAVAILABLE, 5",
        "UNKNOWN, UNAVAILABLE, 1",
        "INVALID_ARGUMENT, REJECTED, 1",
        "DEADLINE_EXCEEDED, TIMED_OUT, 5",
        "NOT_FOUND, REJECTED, 1",
        "ALREADY_EXISTS, REJECTED, 1",
        "PERMISSION_DENIED, UNAUTHORISED, 1",
        "RESOURCE_EXHAUSTED, THROTTLED, 1",
        "FAILED_PRECONDITION, REJECTED, 1",
        "ABORTED, UNAVAILABLE, 5",
        "OUT_OF_RANGE, UNAVAILABLE, 5",
        "UNIMPLEMENTED, REJECTED, 1",
        "INTERNAL, UNAVAILABLE, 1",
        "UNAVAILABLE, UNAVAILABLE, 5",
        "DATA_LOSS, UNAVAILABLE, 5",
        "UNAUTHENTICATED, UNAUTHORISED, 1",
    })
    void aStatus_hasItsCause_andOnlyPassingOnesAreTriedAgain(Status.Code code, FailureCause cause, int attempts)
            throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            receiver.fail(code.toStatus().withDescription("100% \u00fcber\n"), new Metadata());

            Exporter.Export export = export(receiver.port(), ENOUGH);

            assertThat(export.result())
                    .isEqualTo(new PushResult.Failed(cause, "gRPC status " + code + ": \"100% \u00fcber\\n\""));
            assertThat(export.attempts()).isEqualTo(attempts);
        }
    }

    @Test
    void aStatusAfterAnAnswer_isTriedAgainLikeOneBefore() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            receiver.failAfterAnswer(Status.UNAVAILABLE);

            Exporter.Export export = export(receiver.port(), ENOUGH);

            assertThat(cause(export)).isEqualTo(FailureCause.UNAVAILABLE);
            assertThat(export.attempts()).isEqualTo(5);
        }
    }

    @Test
    void aDelayTheCollectorAsksFor_isKept_andMakesThrottlingPass() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            receiver.fail(Status.RESOURCE_EXHAUSTED, retryIn(Duration.ofSeconds(1)));
            long start = System.nanoTime();

            Exporter.Export export = export(receiver.port(), Duration.ofMillis(3900));

            assertThat(export.attempts()).isBetween(2, 4);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(export.attempts() - 1));
            assertThat(((PushResult.Failed) export.result()).askedToWait()).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aDelayBeyondTheDeadline_endsThePushAtOnce() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            receiver.fail(Status.UNAVAILABLE, retryIn(Duration.ofMinutes(1)));
            long start = System.nanoTime();

            assertThat(export(receiver.port(), ENOUGH).attempts()).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aCollectorThatHangs_costsTheDeadlineAndNoMore() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            receiver.hang();

            assertTimedOut(receiver.port());
        }
    }

    @Test
    void aServerThatNeverSpeaks_costsTheDeadlineAndNoMore() throws Exception {
        CountDownLatch testEnds = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((in, out) -> testEnds.await())) {
            assertTimedOut(server.port());
        } finally {
            testEnds.countDown();
        }
    }

    @Test
    void aServerThatDrips_costsTheDeadlineAndNoMore() throws Exception {
        CountDownLatch testEnds = new CountDownLatch(1);
        byte[] settings = {0, 0, 0, 4, 0, 0, 0, 0, 0};
        try (FaultServer server = FaultServer.start((in, out) -> {
            int index = 0;
            do {
                out.write(settings[index++ % settings.length]);
            } while (!testEnds.await(50, TimeUnit.MILLISECONDS));
        })) {
            assertTimedOut(server.port());
        } finally {
            testEnds.countDown();
        }
    }

    @Test
    void aHostThatNobodyKnows_isToldApart() {
        OtlpConfig config = Configs.of(
                OtlpProtocol.GRPC, "http://nowhere.invalid:4317", Map.of(), ClientTls.DEFAULT, Compression.NONE);
        try (Exporter exporter = Configs.hurried(config)) {
            assertThat(cause(exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)))))
                    .isEqualTo(FailureCause.UNKNOWN_HOST);
        }
    }

    @Test
    void nobodyListening_isRefused_andTriedAgain() throws Exception {
        Exporter.Export export = export(FaultServer.closedPort(), ENOUGH);

        assertThat(cause(export)).isEqualTo(FailureCause.REFUSED);
        assertThat(export.attempts()).isEqualTo(5);
    }

    @Test
    void aConnectionThatIsClosedAtOnce_isBroken_andTriedAgain() throws Exception {
        try (FaultServer server = FaultServer.start((in, out) -> in.read())) {
            Exporter.Export export = export(server.port(), ENOUGH);

            assertThat(cause(export)).isEqualTo(FailureCause.BROKEN);
            assertThat(export.attempts()).isEqualTo(5);
        }
    }

    @Test
    void aServerOfAnotherProtocol_isAFailureInTime() throws Exception {
        byte[] answer = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);
        try (FaultServer server = FaultServer.start((in, out) -> {
            in.read();
            out.write(answer);
        })) {
            assertThat(export(server.port(), ENOUGH).result()).isInstanceOf(PushResult.Failed.class);
        }
    }

    @Test
    void aHugeAnswer_isNotReadToItsEnd() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            receiver.refuse(1, "x".repeat(100_000));

            assertThat(cause(export(receiver.port(), ENOUGH))).isEqualTo(FailureCause.UNINTELLIGIBLE);
        }
    }

    private void assertTimedOut(int port) {
        long start = System.nanoTime();
        Exporter.Export export = export(port, DEADLINE);

        assertThat(cause(export)).isEqualTo(FailureCause.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, DEADLINE.plus(SLACK));
    }

    private static Metadata retryIn(Duration delay) {
        RetryInfo info = RetryInfo.newBuilder()
                .setRetryDelay(com.google.protobuf.Duration.newBuilder()
                        .setSeconds(delay.toSeconds())
                        .setNanos(delay.toNanosPart()))
                .build();
        Metadata trailers = new Metadata();
        trailers.put(
                DETAILS,
                com.google.rpc.Status.newBuilder()
                        .setCode(Status.RESOURCE_EXHAUSTED.getCode().value())
                        .addDetails(Any.pack(info))
                        .build());
        return trailers;
    }

    private Exporter.Export export(int port, Duration deadline) {
        try (Exporter exporter = Configs.hurried(Configs.plain(OtlpProtocol.GRPC, port))) {
            return exporter.export(metrics.collect(), Deadline.in(deadline));
        }
    }

    private static FailureCause cause(Exporter.Export export) {
        return ((PushResult.Failed) export.result()).cause();
    }
}
