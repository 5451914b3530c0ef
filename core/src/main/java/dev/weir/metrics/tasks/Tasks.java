package dev.weir.metrics.tasks;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.tasks.TaskRuntime.Running;
import dev.weir.metrics.tasks.executor.MonitoredExecutorService;
import dev.weir.metrics.tasks.executor.MonitoredScheduledExecutorService;
import dev.weir.metrics.tasks.monitor.TaskMonitor;
import dev.weir.metrics.tasks.spawn.SpawnedTask;
import dev.weir.metrics.tasks.spawn.TaskFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Starts tasks that are counted, and counts those of executors that are there already. Whatever is counted goes to the
 * provider that is current where a task is handed over, under the subsystem's name.
 *
 * <pre>{@code
 * Tasks.spawn(Work.VAD, () -> detect(frame)).thenAccept(this::segment);
 *
 * ExecutorService decoders = Tasks.monitored(Work.TRANSCRIPTION, Executors.newFixedThreadPool(4));
 * }</pre>
 *
 * <p>The handle of a spawned task is the platform's future. Its body and its stages run in the context in which the task
 * was spawned. A failure that any of them throws is counted once in {@code task_panic_count}, whether or not anybody
 * waits for it; that a task was cancelled or interrupted is none.
 */
public final class Tasks {
    private Tasks() {}

    /**
     * Settles how the tasks of the current provider are counted and run.
     *
     * @throws IllegalStateException when that is settled already, by an earlier call or because there have been tasks
     * @throws IllegalArgumentException for a counter's name that no metric can have
     */
    public static void configure(TaskSettings settings) {
        requireNonNull(settings, "settings");
        TaskRuntime runtime = CurrentMeterProvider.get()
                .companion(TaskRuntime.class, provider -> new TaskRuntime(provider, settings));
        if (!runtime.settings().equals(settings)) {
            throw new IllegalStateException("tasks have other settings already;"
                    + " call Tasks.configure once, before anything is spawned or monitored");
        }
    }

    /** The settings of the current provider's tasks. */
    public static TaskSettings settings() {
        return runtime(CurrentMeterProvider.get()).settings();
    }

    /** What counts a subsystem's tasks, for code that polls them by itself and for reading what was counted. */
    public static TaskMonitor monitor(Subsystem subsystem) {
        return running(subsystem).monitor();
    }

    /** Runs a body that computes on the subsystem's executor. */
    public static <T> TaskFuture<T> spawn(Subsystem subsystem, Callable<T> body) {
        Running running = running(subsystem);
        return SpawnedTask.spawn(running.monitor(), running.executor(), body);
    }

    /** Runs a body that computes on the subsystem's executor. */
    public static TaskFuture<Void> spawn(Subsystem subsystem, Runnable body) {
        return spawn(subsystem, withoutResult(body));
    }

    /** Runs a body that blocks on the subsystem's executor for those. */
    public static <T> TaskFuture<T> spawnBlocking(Subsystem subsystem, Callable<T> body) {
        Running running = running(subsystem);
        return SpawnedTask.spawn(running.monitor(), running.blockingExecutor(), body);
    }

    /** Runs a body that blocks on the subsystem's executor for those. */
    public static TaskFuture<Void> spawnBlocking(Subsystem subsystem, Runnable body) {
        return spawnBlocking(subsystem, withoutResult(body));
    }

    private static Callable<Void> withoutResult(Runnable body) {
        requireNonNull(body, "body");
        return () -> {
            body.run();
            return null;
        };
    }

    /** The executor, with its tasks counted. The platform's futures run their stages on it as tasks of their own. */
    public static Executor monitored(Subsystem subsystem, Executor executor) {
        requireNonNull(subsystem, "subsystem");
        requireNonNull(executor, "executor");
        return task -> executor.execute(monitor(subsystem).wrap(task));
    }

    /** The executor, with its tasks counted. Shutting it down shuts down the original. */
    public static ExecutorService monitored(Subsystem subsystem, ExecutorService executor) {
        requireNonNull(subsystem, "subsystem");
        return new MonitoredExecutorService(() -> monitor(subsystem), requireNonNull(executor, "executor"));
    }

    /** The executor, such as an event loop, with its tasks counted. Shutting it down shuts down the original. */
    public static ScheduledExecutorService monitored(Subsystem subsystem, ScheduledExecutorService executor) {
        requireNonNull(subsystem, "subsystem");
        return new MonitoredScheduledExecutorService(() -> monitor(subsystem), requireNonNull(executor, "executor"));
    }

    private static Running running(Subsystem subsystem) {
        return runtime(CurrentMeterProvider.get()).of(requireNonNull(subsystem, "subsystem"));
    }

    private static TaskRuntime runtime(AggregateMeterProvider provider) {
        return provider.companion(TaskRuntime.class, missing -> new TaskRuntime(missing, TaskSettings.usual()));
    }
}
