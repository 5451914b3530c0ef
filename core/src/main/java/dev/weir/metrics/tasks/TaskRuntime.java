package dev.weir.metrics.tasks;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.tasks.monitor.TaskMetrics;
import dev.weir.metrics.tasks.monitor.TaskMonitor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The subsystems of one provider: a monitor and two executors each. Finding one takes no lock and allocates nothing. */
final class TaskRuntime {
    private final TaskSettings settings;
    private final Map<Subsystem, Running> running = new ConcurrentHashMap<>();
    /** Apart, because two subsystems of one task name are one series, and share what counts it. */
    private final Map<String, TaskMonitor> monitors = new ConcurrentHashMap<>();

    /** What a subsystem's tasks run on, and who counts them. */
    record Running(TaskMonitor monitor, Executor executor, Executor blockingExecutor) {}

    TaskRuntime(AggregateMeterProvider provider, TaskSettings settings) {
        this.settings = settings;
        TaskMetrics.show(provider.staticMeter(), settings.naming(), monitors.values());
    }

    TaskSettings settings() {
        return settings;
    }

    Running of(Subsystem subsystem) {
        Running known = running.get(subsystem);
        return known != null ? known : running.computeIfAbsent(subsystem, this::start);
    }

    private Running start(Subsystem subsystem) {
        return new Running(
                monitors.computeIfAbsent(
                        subsystem.taskName(),
                        name -> new TaskMonitor(name, subsystem.thresholds(settings.thresholds()), settings.clock())),
                subsystem.executor(settings.executor()),
                subsystem.blockingExecutor(settings.blockingExecutor()));
    }
}
