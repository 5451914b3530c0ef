package dev.weir.metrics.tasks.spawn;

import io.opentelemetry.context.Scope;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The first poll of a spawned task. All that is counted of it is counted before the future is complete, so whoever waited
 * for a task finds it counted.
 */
final class Body<T> implements Runnable {
    private final SpawnedTask task;
    private final Callable<T> body;
    private final Runner runner = new Runner();
    private final TaskFuture<T> future;
    private final long due;

    Body(SpawnedTask task, Callable<T> body) {
        this.task = task;
        this.body = body;
        this.future = new TaskFuture<>(task, runner);
        this.due = task.monitor().now();
    }

    TaskFuture<T> future() {
        return future;
    }

    @Override
    public void run() {
        runner.enter();
        if (future.isDone()) {
            runner.leave(); // cancelled before it began, so there is nothing to run or count
        } else {
            poll();
        }
        task.rests();
    }

    private void poll() {
        long start = task.monitor().started(due);
        T result;
        try (Scope entered = task.context().makeCurrent()) {
            result = body.call();
        } catch (Throwable failure) {
            over(start, failure);
            future.completeExceptionally(failure);
            return;
        }
        over(start, null);
        future.complete(result);
    }

    private void over(long start, @Nullable Throwable failure) {
        runner.leave();
        task.monitor().ended(start);
        if (failure != null && !future.isCancelled()) {
            task.failed(failure);
        }
    }
}
