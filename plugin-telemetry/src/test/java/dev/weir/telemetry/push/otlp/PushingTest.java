package dev.weir.telemetry.push.otlp;

import static dev.weir.telemetry.push.receiver.FaultServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.destination.Outcome;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.push.Batch;
import dev.weir.telemetry.push.PushSettings;
import dev.weir.telemetry.push.PushSource;
import dev.weir.telemetry.push.Pusher;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushReport;
import dev.weir.telemetry.push.report.PushResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pushers before real sockets, of collectors that are well and of others. */
class PushingTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private final SampleMetrics metrics = new SampleMetrics().add(1);
    private final BlockingQueue<PushReport> reports = new LinkedBlockingQueue<>();
    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final List<Pusher> pushers = new ArrayList<>();

    @AfterEach
    void end() {
        testEnds.countDown();
        pushers.forEach(pusher -> pusher.shutdown(OFTEN));
    }

    @ParameterizedTest
    @EnumSource
    void theLastInterval_isDelivered_whenTheCollectorIsWell(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = receiver(protocol)) {
            Pusher pusher = start("test", protocol, receiver.port(), NEVER);
            metrics.add(6);

            assertThat(pusher.shutdown(ENOUGH).status()).isEqualTo(Outcome.Status.DELIVERED);
            assertThat(receiver.next().calls()).isEqualTo(7);
            assertThat(receiver.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP/1.1 503 Down|Content-Length: 0||; unavailable: HTTP status 503",
                "HTTP/1.1 429 Slow|Retry-After: 60|Content-Length: 0||; throttled: HTTP status 429",
                "HTTP/1.1 400 Bad|Content-Length: 0||; rejected: HTTP status 400",
                "HTTP/1.1 200 OK|Content-Type: text/html|Content-Length: 1||x; unintelligible: a web page answered",
            })
    void shutdown_tellsTheTruth_whenTheCollectorIsNotWell(String answer, String detail) throws Exception {
        try (FaultServer server = FaultServer.start(answering(answer))) {
            Outcome outcome =
                    start("test", OtlpProtocol.HTTP, server.port(), NEVER).shutdown(Duration.ofSeconds(5));

            assertThat(outcome.status()).isEqualTo(Outcome.Status.FAILED);
            assertThat(outcome.detail()).startsWith("the last push was not delivered, " + detail);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shutdown_tellsTheTruth_whenNobodyListens(OtlpProtocol protocol) throws Exception {
        Outcome outcome =
                start("test", protocol, FaultServer.closedPort(), NEVER).shutdown(ENOUGH);

        assertThat(outcome.status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(outcome.detail()).contains("refused: no connection to http://localhost:");
    }

    @ParameterizedTest
    @EnumSource
    void shutdown_isInTime_andTellsTheTruth_whenTheCollectorHangs(OtlpProtocol protocol) throws Exception {
        try (FaultServer server = FaultServer.start((in, out) -> testEnds.await())) {
            Pusher pusher = start("test", protocol, server.port(), NEVER);
            long start = System.nanoTime();

            Outcome outcome = pusher.shutdown(Duration.ofSeconds(1));

            assertThat(outcome.status()).isEqualTo(Outcome.Status.FAILED);
            assertThat(outcome.detail()).contains("timed out");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            testEnds.countDown();
        }
    }

    @Test
    void aPushThatHangs_leavesHalfOfTheTimeToTheLastOne() throws Exception {
        CountDownLatch hung = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((in, out) -> {
                    hung.countDown();
                    testEnds.await();
                });
                Receiver receiver = HttpReceiver.start()) {
            Pusher pusher = start("test", OtlpProtocol.HTTP, server.port(), OFTEN);
            assertThat(hung.await(10, TimeUnit.SECONDS)).isTrue();
            pusher.replace(settings(OtlpProtocol.HTTP, receiver.port(), NEVER));

            assertThat(pusher.shutdown(Duration.ofSeconds(2)).status()).isEqualTo(Outcome.Status.DELIVERED);
            assertThat(receiver.next().calls()).isEqualTo(1);
            testEnds.countDown();
        }
    }

    @Test
    void aCollectorThatHangs_delaysNoOther() throws Exception {
        try (FaultServer server = FaultServer.start((in, out) -> testEnds.await());
                Receiver receiver = GrpcReceiver.start()) {
            start("hanging", OtlpProtocol.GRPC, server.port(), OFTEN);
            start("well", OtlpProtocol.GRPC, receiver.port(), OFTEN);

            for (int push = 0; push < 10; push++) {
                PushReport report = nextReport();
                assertThat(report.destination()).isEqualTo("well");
                assertThat(report.result()).isEqualTo(new PushResult.Delivered());
            }
            testEnds.countDown();
        }
    }

    @Test
    void anOutage_losesNothing_andTheSourceLearnsOfDeliveryOnly() throws Exception {
        AtomicInteger delivered = new AtomicInteger();
        PushSource source = () -> new Batch(metrics.collect(), delivered::incrementAndGet);
        try (Receiver receiver = HttpReceiver.start()) {
            Pusher pusher = start("test", source, settings(OtlpProtocol.HTTP, FaultServer.closedPort(), NEVER));
            assertThat(pusher.pushNow(ENOUGH))
                    .isInstanceOfSatisfying(
                            PushResult.Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo(FailureCause.REFUSED));
            assertThat(delivered).hasValue(0);
            metrics.add(1);

            PushSettings before = pusher.replace(settings(OtlpProtocol.HTTP, receiver.port(), NEVER));
            pusher.retire(before, ENOUGH);
            assertThat(pusher.pushNow(ENOUGH)).isEqualTo(new PushResult.Delivered());

            assertThat(delivered).hasValue(1);
            assertThat(receiver.next().calls()).isEqualTo(2);
        }
    }

    @Test
    void swapsBetweenCollectors_loseNoPush() throws Exception {
        try (Receiver first = GrpcReceiver.start();
                Receiver second = HttpReceiver.start()) {
            Pusher pusher = start("test", OtlpProtocol.GRPC, first.port(), Duration.ofMillis(2));
            for (int swap = 0; swap < 50; swap++) {
                metrics.add(1);
                boolean isEven = swap % 2 == 0;
                PushSettings next = isEven
                        ? settings(OtlpProtocol.HTTP, second.port(), Duration.ofMillis(3))
                        : settings(OtlpProtocol.GRPC, first.port(), Duration.ofMillis(2));
                pusher.retire(pusher.replace(next), ENOUGH);
            }

            assertThat(pusher.shutdown(ENOUGH).status()).isEqualTo(Outcome.Status.DELIVERED);
            assertThat(reports).allSatisfy(report -> assertThat(report.result()).isEqualTo(new PushResult.Delivered()));
            assertThat(first.waiting() + second.waiting()).isEqualTo(reports.size());
            long last = 0;
            while (first.waiting() > 0) {
                last = first.next().calls();
            }
            assertThat(last).isEqualTo(51);
        }
    }

    @Test
    void aThreadThatIsDone_isGone() throws Exception {
        try (Receiver receiver = HttpReceiver.start()) {
            Pusher pusher = start("gone", OtlpProtocol.HTTP, receiver.port(), NEVER);
            pusher.shutdown(ENOUGH);

            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("weir-push-gone"))
                    .forEach(PushingTest::awaitEnd);
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("weir-push-gone"));
        }
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Pusher start(String destination, OtlpProtocol protocol, int port, Duration interval) {
        return start(destination, PushSource.cumulative(metrics), settings(protocol, port, interval));
    }

    private Pusher start(String destination, PushSource source, PushSettings settings) {
        Pusher pusher = new Pusher(destination, source, settings, List.of(reports::add));
        pushers.add(pusher);
        pusher.start();
        return pusher;
    }

    private static PushSettings settings(OtlpProtocol protocol, int port, Duration interval) {
        return new PushSettings(Configs.hurried(Configs.plain(protocol, port)), interval, ENOUGH);
    }

    private static Receiver receiver(OtlpProtocol protocol) throws IOException {
        return protocol == OtlpProtocol.GRPC ? GrpcReceiver.start() : HttpReceiver.start();
    }

    private PushReport nextReport() throws InterruptedException {
        @Nullable PushReport report = reports.poll(10, TimeUnit.SECONDS);
        assertThat(report).as("a report within 10 s").isNotNull();
        return report;
    }
}
