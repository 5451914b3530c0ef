package dev.weir.metrics.tasks.executor;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.tasks.monitor.TaskMonitor;
import java.util.function.LongBinaryOperator;

/**
 * A task that a scheduled executor runs again and again. Its polls never overlap, as executors promise, and each sees
 * what the one before it left.
 */
final class RepeatedTask implements Runnable {
    private final TaskMonitor monitor;
    private final Runnable body;
    private final LongBinaryOperator nextDue;

    private long due;
    private long lastEnd;
    private boolean polledBefore;

    private RepeatedTask(TaskMonitor monitor, Runnable body, long due, LongBinaryOperator nextDue) {
        this.monitor = monitor;
        this.body = requireNonNull(body, "task");
        this.due = due;
        this.nextDue = nextDue;
        monitor.handedOver();
    }

    static RepeatedTask atFixedRate(TaskMonitor monitor, Runnable body, long due, long period) {
        return new RepeatedTask(monitor, body, due, (lastDue, end) -> lastDue + period);
    }

    static RepeatedTask withFixedDelay(TaskMonitor monitor, Runnable body, long due, long delay) {
        return new RepeatedTask(monitor, body, due, (lastDue, end) -> end + delay);
    }

    @Override
    public void run() {
        long start = monitor.started(waitedSince());
        try {
            body.run();
        } catch (Throwable failure) {
            monitor.failed(failure);
            throw failure;
        } finally {
            lastEnd = monitor.ended(start);
            polledBefore = true;
            due = nextDue.applyAsLong(due, lastEnd);
        }
    }

    /** A poll that overran its next due time went straight back to waiting for a thread, without an idle. */
    private long waitedSince() {
        if (!polledBefore) {
            return due;
        }
        long idle = due - lastEnd;
        if (idle <= 0) {
            return lastEnd;
        }
        monitor.idled(idle);
        return due;
    }
}
