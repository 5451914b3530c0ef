package dev.weir.telemetry.push;

import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An exporter that keeps what it is given, and fails or hangs as told. */
final class RecordingExporter implements Exporter {
    private final List<Sent> exports = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile PushResult answer = new PushResult.Delivered();
    private volatile boolean isHanging;
    private volatile boolean isUsed;
    private volatile boolean isClosed;
    private volatile boolean wasClosedWhileUsed;

    /** What was exported, and on which thread. */
    record Sent(long calls, String thread) {}

    void answer(PushResult result) {
        answer = result;
    }

    void failOnceWith(RuntimeException exception) {
        failure.set(exception);
    }

    void hang() {
        isHanging = true;
    }

    void recover() {
        isHanging = false;
    }

    boolean awaitHanging() throws InterruptedException {
        return hanging.await(10, TimeUnit.SECONDS);
    }

    List<Sent> exports() {
        return exports;
    }

    Sent last() {
        return exports.get(exports.size() - 1);
    }

    boolean isClosed() {
        return isClosed;
    }

    boolean wasClosedWhileUsed() {
        return wasClosedWhileUsed;
    }

    @Override
    public Export export(Collection<MetricData> metrics, Deadline deadline) {
        Thread thread = Thread.currentThread();
        long calls = metrics.iterator()
                .next()
                .getLongSumData()
                .getPoints()
                .iterator()
                .next()
                .getValue();
        exports.add(new Sent(calls, thread.getName() + (thread.isDaemon() ? " daemon" : "")));
        RuntimeException exception = failure.getAndSet(null);
        if (exception != null) {
            throw exception;
        }
        if (isHanging) {
            hanging.countDown();
            isUsed = true;
            deadline.await(new CompletableFuture<>());
            isUsed = false;
            return new Export(new PushResult.Failed(FailureCause.TIMED_OUT, "no answer came in time"), 1, 10);
        }
        return new Export(answer, 1, 10);
    }

    @Override
    public void close() {
        wasClosedWhileUsed = isUsed;
        isClosed = true;
    }
}
