package dev.weir.telemetry.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.destination.Outcome;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushObserver;
import dev.weir.telemetry.push.report.PushReport;
import dev.weir.telemetry.push.report.PushResult;
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

class PusherTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    /** What a busy machine may add. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final SampleMetrics metrics = new SampleMetrics().add(1);
    private final BlockingQueue<PushReport> reports = new LinkedBlockingQueue<>();
    private final RecordingExporter exporter = new RecordingExporter();
    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final List<Pusher> pushers = new ArrayList<>();

    @AfterEach
    void end() {
        testEnds.countDown();
        pushers.forEach(pusher -> pusher.shutdown(SOON));
    }

    @Test
    void start_pushesAtTheInterval_andReportsEachPush() throws Exception {
        start(SOON);

        PushReport report = next();
        assertThat(report.destination()).isEqualTo("test");
        assertThat(report.result()).isEqualTo(new PushResult.Delivered());
        assertThat(report.points()).isEqualTo(1);
        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
        assertThat(exporter.last().calls()).isEqualTo(1);
    }

    @Test
    void theThread_isADaemonNamedAfterTheDestination() {
        Pusher pusher = start(NEVER);
        pusher.pushNow(ENOUGH);

        assertThat(exporter.last().thread()).isEqualTo("weir-push-test daemon");
    }

    @Test
    void theFirstPush_comesAfterAnInterval() {
        Pusher pusher = start(NEVER);

        assertThat(pusher.sinceLastDelivery()).isEmpty();
        assertThat(reports).isEmpty();
    }

    @Test
    void pushNow_doesNotWaitForTheInterval() {
        Pusher pusher = start(NEVER);

        assertThat(pusher.pushNow(ENOUGH)).isEqualTo(new PushResult.Delivered());
        assertThat(pusher.sinceLastDelivery())
                .hasValueSatisfying(age -> assertThat(age).isLessThan(ENOUGH));
    }

    @Test
    void pushNow_returnsByItsDeadline_whenTheExporterHangs() {
        exporter.hang();
        Pusher pusher = start(NEVER);

        assertThat(pusher.pushNow(Duration.ofMillis(100)))
                .isInstanceOfSatisfying(
                        PushResult.Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo(FailureCause.TIMED_OUT));
    }

    @Test
    void aCollectionThatThrows_isReported_andTheNextPushComes() throws Exception {
        AtomicInteger collections = new AtomicInteger();
        start(
                "test",
                () -> {
                    if (collections.incrementAndGet() == 1) {
                        throw new StackOverflowError("line one\nline two");
                    }
                    return new Batch(metrics.collect(), () -> {});
                },
                SOON);

        assertThat(next().result())
                .isEqualTo(new PushResult.Failed(
                        FailureCause.COLLECTION, "java.lang.StackOverflowError: line one\\nline two"));
        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
    }

    @Test
    void anInterruptLeftByACallback_endsNothing() throws Exception {
        start(
                "test",
                () -> {
                    Thread.currentThread().interrupt();
                    return new Batch(metrics.collect(), () -> {});
                },
                SOON);

        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
    }

    @Test
    void anExporterThatThrows_isReported_andTheNextPushComes() throws Exception {
        exporter.failOnceWith(new IllegalStateException("broken"));
        start(SOON);

        assertThat(next().result())
                .isEqualTo(new PushResult.Failed(FailureCause.ENCODING, "java.lang.IllegalStateException: broken"));
        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
    }

    @Test
    void anObserverThatThrows_doesNotKeepOthersFromTheirReports() throws Exception {
        PushObserver broken = report -> {
            throw new IllegalStateException("broken");
        };
        Pusher pusher = new Pusher(
                "test",
                PushSource.cumulative(metrics),
                new PushSettings(exporter, SOON, ENOUGH),
                List.of(broken, reports::add));
        pushers.add(pusher);
        pusher.start();

        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
    }

    @Test
    void nothingCollected_isNotSent() {
        Pusher pusher = start("test", () -> new Batch(List.of(), () -> {}), NEVER);

        assertThat(pusher.pushNow(ENOUGH)).isEqualTo(new PushResult.Empty());
        assertThat(exporter.exports()).isEmpty();
    }

    @Test
    void aBatchIsTold_onlyWhenItWasDelivered() {
        AtomicInteger delivered = new AtomicInteger();
        Pusher pusher = start("test", () -> new Batch(metrics.collect(), delivered::incrementAndGet), NEVER);

        exporter.answer(new PushResult.Failed(FailureCause.REFUSED, "nobody there"));
        pusher.pushNow(ENOUGH);
        assertThat(delivered).hasValue(0);
        exporter.answer(new PushResult.Delivered());
        pusher.pushNow(ENOUGH);
        assertThat(delivered).hasValue(1);
        exporter.answer(new PushResult.Failed(FailureCause.PARTIAL, "7 points refused"));
        pusher.pushNow(ENOUGH);
        assertThat(delivered).hasValue(2);
    }

    @Test
    void aHangingPush_delaysNoOtherDestination() throws Exception {
        RecordingExporter hanging = new RecordingExporter();
        hanging.hang();
        start("hanging", PushSource.cumulative(metrics), new PushSettings(hanging, SOON, ENOUGH));
        assertThat(hanging.awaitHanging()).isTrue();

        start(SOON);

        assertThat(next().destination()).isEqualTo("test");
        assertThat(next().destination()).isEqualTo("test");
    }

    @Test
    void aSlowCallback_delaysItsOwnDestinationOnly() throws Exception {
        CountDownLatch collecting = new CountDownLatch(1);
        start(
                "slow",
                () -> {
                    collecting.countDown();
                    await(testEnds);
                    return new Batch(List.of(), () -> {});
                },
                SOON);
        assertThat(collecting.await(10, TimeUnit.SECONDS)).isTrue();

        start(SOON);

        assertThat(next().destination()).isEqualTo("test");
        assertThat(next().destination()).isEqualTo("test");
    }

    @Test
    void cyclesThatComeWhileOneRuns_fallOut() throws Exception {
        exporter.hang();
        start("test", PushSource.cumulative(metrics), new PushSettings(exporter, SOON, MOMENT));

        PushReport hung = next();
        exporter.recover();
        PushReport after = next();

        assertThat(hung.duration()).isBetween(MOMENT, Duration.ofSeconds(5));
        assertThat(after.skippedCycles()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void anAskedPause_isKept() throws Exception {
        exporter.answer(new PushResult.Failed(FailureCause.THROTTLED, "later", Duration.ofMillis(300)));
        long start = System.nanoTime();
        start(SOON);

        next();
        PushReport after = next();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
        assertThat(after.skippedCycles()).isPositive();
    }

    @Test
    void replace_takesTheNewExporterFromTheNextPush_withoutLosingAnything() {
        Pusher pusher = start(NEVER);
        pusher.pushNow(ENOUGH);
        metrics.add(1);
        RecordingExporter other = new RecordingExporter();

        PushSettings before = pusher.replace(new PushSettings(other, NEVER, ENOUGH));
        pusher.retire(before, ENOUGH);
        pusher.pushNow(ENOUGH);

        assertThat(exporter.exports()).hasSize(1);
        assertThat(exporter.isClosed()).isTrue();
        assertThat(other.last().calls()).isEqualTo(2);
    }

    @Test
    void replace_appliesANewIntervalAtOnce() throws Exception {
        Pusher pusher = start(NEVER);

        PushSettings before = pusher.replace(new PushSettings(exporter, SOON, ENOUGH));
        pusher.retire(before, ENOUGH);

        assertThat(next().result()).isEqualTo(new PushResult.Delivered());
        assertThat(exporter.isClosed()).isFalse();
    }

    @Test
    void retire_letsAPushUnderWayEnd() throws Exception {
        exporter.hang();
        Pusher pusher = start("test", PushSource.cumulative(metrics), new PushSettings(exporter, SOON, MOMENT));
        assertThat(exporter.awaitHanging()).isTrue();
        PushSettings before = pusher.replace(new PushSettings(new RecordingExporter(), SOON, ENOUGH));

        pusher.retire(before, ENOUGH);

        assertThat(exporter.isClosed()).isTrue();
        assertThat(exporter.wasClosedWhileUsed()).isFalse();
    }

    @Test
    void retire_waitsNoLongerThanItsDeadline() throws Exception {
        exporter.hang();
        Pusher pusher = start(SOON);
        assertThat(exporter.awaitHanging()).isTrue();
        PushSettings before = pusher.replace(new PushSettings(new RecordingExporter(), SOON, ENOUGH));

        pusher.retire(before, MOMENT);

        assertThat(exporter.isClosed()).isTrue();
    }

    @Test
    void shutdown_pushesOnceMore_andSaysThatItArrived() {
        Pusher pusher = start(NEVER);
        metrics.add(4);

        Outcome outcome = pusher.shutdown(ENOUGH);

        assertThat(outcome.status()).isEqualTo(Outcome.Status.DELIVERED);
        assertThat(exporter.last().calls()).isEqualTo(5);
        assertThat(exporter.isClosed()).isTrue();
        assertThat(pusher.shutdown(ENOUGH)).isEqualTo(outcome);
    }

    @Test
    void shutdown_saysWhyTheLastPushDidNotArrive() {
        exporter.answer(new PushResult.Failed(FailureCause.REFUSED, "nobody there"));

        Outcome outcome = start(NEVER).shutdown(ENOUGH);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(Outcome.Status.FAILED, "the last push was not delivered, refused: nobody there"));
    }

    @Test
    void shutdown_returnsByItsDeadline_whenTheExporterHangs() throws Exception {
        exporter.hang();
        Pusher pusher = start(SOON);
        assertThat(exporter.awaitHanging()).isTrue();
        long start = System.nanoTime();

        Outcome outcome = pusher.shutdown(Duration.ofMillis(500));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(outcome.detail()).contains("timed out");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(500).plus(SLACK));
        assertThat(exporter.exports()).hasSize(2);
    }

    @Test
    void shutdown_returnsByItsDeadline_whenACallbackHangs() {
        Pusher pusher = start(
                "test",
                () -> {
                    await(testEnds);
                    return new Batch(List.of(), () -> {});
                },
                NEVER);
        long start = System.nanoTime();

        assertThat(pusher.shutdown(Duration.ofMillis(100)).status()).isEqualTo(Outcome.Status.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(100).plus(SLACK));
    }

    @Test
    void shutdown_ofWhatNeverRan_hasNothingToDo() {
        Pusher pusher = new Pusher(
                "test", PushSource.cumulative(metrics), new PushSettings(exporter, NEVER, ENOUGH), List.of());

        assertThat(pusher.shutdown(ENOUGH).status()).isEqualTo(Outcome.Status.UNUSED);
        assertThat(exporter.isClosed()).isTrue();
    }

    private Pusher start(Duration interval) {
        return start("test", PushSource.cumulative(metrics), interval);
    }

    private Pusher start(String destination, PushSource source, Duration interval) {
        return start(destination, source, new PushSettings(exporter, interval, ENOUGH));
    }

    private Pusher start(String destination, PushSource source, PushSettings settings) {
        Pusher pusher = new Pusher(destination, source, settings, List.of(reports::add));
        pushers.add(pusher);
        pusher.start();
        return pusher;
    }

    private PushReport next() throws InterruptedException {
        @Nullable PushReport report = reports.poll(10, TimeUnit.SECONDS);
        assertThat(report).as("a report within 10 s").isNotNull();
        return report;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
