package dev.weir.metrics.tasks.executor;

import dev.weir.metrics.misuse.OffTheRecordPath;
import dev.weir.metrics.tasks.monitor.TaskMonitor;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * An executor service whose tasks a monitor counts: one poll each, which is counted before the task's future is
 * complete. The monitor is looked up where a task is handed over.
 */
public class MonitoredExecutorService implements ExecutorService {
    private final Supplier<TaskMonitor> monitor;
    private final ExecutorService original;

    public MonitoredExecutorService(Supplier<TaskMonitor> monitor, ExecutorService original) {
        this.monitor = monitor;
        this.original = original;
    }

    final TaskMonitor monitor() {
        return monitor.get();
    }

    @Override
    public final void execute(Runnable task) {
        original.execute(monitor().wrap(task));
    }

    @Override
    public final Future<?> submit(Runnable task) {
        return original.submit(monitor().wrap(task));
    }

    @Override
    public final <T> Future<T> submit(Runnable task, T result) {
        return original.submit(monitor().wrap(task), result);
    }

    @Override
    public final <T> Future<T> submit(Callable<T> task) {
        return original.submit(monitor().wrap(task));
    }

    @Override
    public final <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        return original.invokeAll(wrapped(tasks));
    }

    @Override
    public final <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException {
        return original.invokeAll(wrapped(tasks), timeout, unit);
    }

    @Override
    public final <T> T invokeAny(Collection<? extends Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        return original.invokeAny(wrapped(tasks));
    }

    @Override
    public final <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return original.invokeAny(wrapped(tasks), timeout, unit);
    }

    private <T> List<Callable<T>> wrapped(Collection<? extends Callable<T>> tasks) {
        TaskMonitor found = monitor();
        return tasks.stream().map(task -> found.wrap((Callable<T>) task)).toList();
    }

    @Override
    public final void shutdown() {
        original.shutdown();
    }

    @Override
    public final List<Runnable> shutdownNow() {
        return original.shutdownNow();
    }

    @Override
    public final boolean isShutdown() {
        return original.isShutdown();
    }

    @Override
    public final boolean isTerminated() {
        return original.isTerminated();
    }

    @Override
    @OffTheRecordPath("waits because its caller wants to")
    public final boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return original.awaitTermination(timeout, unit);
    }

    @Override
    public final String toString() {
        return "monitored: " + original;
    }
}
