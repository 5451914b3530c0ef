package dev.weir.metrics.tasks.executor;

import dev.weir.metrics.tasks.monitor.TaskMonitor;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A scheduled executor service, such as an event loop, whose tasks a monitor counts. A delay begins when a task is due;
 * a task that is run again and again is one task with many polls, idle in between.
 */
public final class MonitoredScheduledExecutorService extends MonitoredExecutorService
        implements ScheduledExecutorService {
    private final ScheduledExecutorService original;

    public MonitoredScheduledExecutorService(Supplier<TaskMonitor> monitor, ScheduledExecutorService original) {
        super(monitor, original);
        this.original = original;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        TaskMonitor found = monitor();
        return original.schedule(found.wrap(task, due(found, delay, unit)), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        TaskMonitor found = monitor();
        return original.schedule(found.wrap(task, due(found, delay, unit)), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        TaskMonitor found = monitor();
        RepeatedTask repeated =
                RepeatedTask.atFixedRate(found, task, due(found, initialDelay, unit), unit.toNanos(period));
        return original.scheduleAtFixedRate(repeated, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        TaskMonitor found = monitor();
        RepeatedTask repeated =
                RepeatedTask.withFixedDelay(found, task, due(found, initialDelay, unit), unit.toNanos(delay));
        return original.scheduleWithFixedDelay(repeated, initialDelay, delay, unit);
    }

    private static long due(TaskMonitor monitor, long delay, TimeUnit unit) {
        return monitor.now() + Math.max(0, unit.toNanos(delay));
    }
}
