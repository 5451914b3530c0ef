package dev.weir.benchmarks.tasks;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs each task where it is handed over, after keeping it in a field as a queue would: what a task costs is then all on
 * the measuring thread, and no allocation is optimised away.
 */
final class FieldExecutor extends AbstractExecutorService {
    private volatile Runnable waiting = () -> {};

    @Override
    public void execute(Runnable task) {
        waiting = task;
        waiting.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
