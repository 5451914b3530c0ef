package dev.weir.metrics.tasks.spawn;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.tasks.monitor.Failures;
import dev.weir.metrics.tasks.monitor.TaskMonitor;
import io.opentelemetry.context.Context;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A task from its spawning to the end of its last stage: whose it is, in what context it runs, and whether it is idle.
 */
public final class SpawnedTask {
    private final TaskMonitor monitor;
    private final Context context;
    private final Executor executor;

    /** The polls that wait for a thread or run, the body's from the start. The task is idle while there are none. */
    private final AtomicInteger polls = new AtomicInteger(1);

    /** When the last poll was over. */
    private volatile long idleSince;

    /** The failure that was counted last, so that a stage which throws it once more isn't a second panic. */
    private volatile @Nullable Throwable counted;

    private SpawnedTask(TaskMonitor monitor, Context context, Executor executor) {
        this.monitor = monitor;
        this.context = context;
        this.executor = executor;
    }

    /**
     * Hands a body to an executor, in the caller's context and with the caller's provider.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the executor does
     */
    public static <T> TaskFuture<T> spawn(TaskMonitor monitor, Executor executor, Callable<T> body) {
        requireNonNull(body, "body");
        SpawnedTask task = new SpawnedTask(monitor, CurrentMeterProvider.handOver(), executor);
        Body<T> run = new Body<>(task, body);
        monitor.handedOver();
        executor.execute(run);
        return run.future();
    }

    TaskMonitor monitor() {
        return monitor;
    }

    Context context() {
        return context;
    }

    Executor executor() {
        return executor;
    }

    /** A stage begins to wait for a thread: if the task was idle, it no longer is. Returns the time. */
    long wakes() {
        long now = monitor.now();
        if (polls.getAndIncrement() == 0) {
            monitor.idled(Math.max(0, now - idleSince));
        }
        return now;
    }

    /** A poll, with all that followed it on its thread, is over. */
    void rests() {
        idleSince = monitor.now();
        polls.decrementAndGet();
    }

    /** A failure arose in this task. */
    void failed(Throwable failure) {
        Throwable bare = Failures.bare(failure);
        if (bare != counted) {
            counted = bare;
            monitor.failed(failure);
        }
    }
}
