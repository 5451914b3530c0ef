package dev.weir.metrics.tasks.spawn;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A dependent stage with an executor, which makes it a poll of its task. Each stage has one of these for itself. */
final class AsyncStage extends Stage implements Executor {
    private final Executor executor;
    private long due;

    AsyncStage(SpawnedTask task, Executor executor) {
        super(task);
        this.executor = requireNonNull(executor, "executor");
    }

    /** Called by the future, when what the stage waited for is there. */
    @Override
    public void execute(Runnable stage) {
        due = task.wakes();
        try {
            executor.execute(() -> {
                try {
                    stage.run();
                } finally {
                    task.rests();
                }
            });
        } catch (Throwable refusal) {
            task.rests();
            throw refusal;
        }
    }

    /** Called by the future on the executor, inside of what it was given to execute. */
    @Override
    <R> R call(Supplier<R> function) {
        long start = task.monitor().started(due);
        try {
            return super.call(function);
        } finally {
            task.monitor().ended(start);
        }
    }
}
