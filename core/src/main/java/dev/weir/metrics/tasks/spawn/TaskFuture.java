package dev.weir.metrics.tasks.spawn;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a spawned task, and of each stage that follows: the platform's future in all respects, but stages keep
 * the task's context, asynchronous ones are polls of it and run on its executor unless they are given another, and what
 * their functions throw is counted. Cancelling the task's own handle, if it may interrupt, interrupts the body.
 */
public final class TaskFuture<T> extends CompletableFuture<T> {
    private final SpawnedTask task;
    private final @Nullable Runner runner;
    private final Stage stage;

    TaskFuture(SpawnedTask task, @Nullable Runner runner) {
        this.task = task;
        this.runner = runner;
        this.stage = new Stage(task);
    }

    @Override
    public <U> TaskFuture<U> newIncompleteFuture() {
        return new TaskFuture<>(task, null);
    }

    @Override
    public Executor defaultExecutor() {
        return task.executor();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled && mayInterruptIfRunning && runner != null) {
            runner.interrupt();
        }
        return cancelled;
    }

    /** What the platform's methods return was made by {@link #newIncompleteFuture}, or is this. */
    private static <U> TaskFuture<U> following(CompletableFuture<U> future) {
        return (TaskFuture<U>) future;
    }

    private AsyncStage on(Executor executor) {
        return new AsyncStage(task, executor);
    }

    @Override
    public TaskFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.completeAsync(() -> async.call(supplier), async));
    }

    @Override
    public TaskFuture<T> completeAsync(Supplier<? extends T> supplier) {
        return completeAsync(supplier, defaultExecutor());
    }

    @Override
    public <U> TaskFuture<U> thenApply(Function<? super T, ? extends U> next) {
        return following(super.thenApply(stage.function(next)));
    }

    @Override
    public <U> TaskFuture<U> thenApplyAsync(Function<? super T, ? extends U> next) {
        return thenApplyAsync(next, defaultExecutor());
    }

    @Override
    public <U> TaskFuture<U> thenApplyAsync(Function<? super T, ? extends U> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.thenApplyAsync(async.function(next), async));
    }

    @Override
    public TaskFuture<Void> thenAccept(Consumer<? super T> next) {
        return following(super.thenAccept(stage.consumer(next)));
    }

    @Override
    public TaskFuture<Void> thenAcceptAsync(Consumer<? super T> next) {
        return thenAcceptAsync(next, defaultExecutor());
    }

    @Override
    public TaskFuture<Void> thenAcceptAsync(Consumer<? super T> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.thenAcceptAsync(async.consumer(next), async));
    }

    @Override
    public TaskFuture<Void> thenRun(Runnable next) {
        return following(super.thenRun(stage.runnable(next)));
    }

    @Override
    public TaskFuture<Void> thenRunAsync(Runnable next) {
        return thenRunAsync(next, defaultExecutor());
    }

    @Override
    public TaskFuture<Void> thenRunAsync(Runnable next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.thenRunAsync(async.runnable(next), async));
    }

    @Override
    public <U, V> TaskFuture<V> thenCombine(
            CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> next) {
        return following(super.thenCombine(other, stage.biFunction(next)));
    }

    @Override
    public <U, V> TaskFuture<V> thenCombineAsync(
            CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> next) {
        return thenCombineAsync(other, next, defaultExecutor());
    }

    @Override
    public <U, V> TaskFuture<V> thenCombineAsync(
            CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.thenCombineAsync(other, async.biFunction(next), async));
    }

    @Override
    public <U> TaskFuture<Void> thenAcceptBoth(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> next) {
        return following(super.thenAcceptBoth(other, stage.biConsumer(next)));
    }

    @Override
    public <U> TaskFuture<Void> thenAcceptBothAsync(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> next) {
        return thenAcceptBothAsync(other, next, defaultExecutor());
    }

    @Override
    public <U> TaskFuture<Void> thenAcceptBothAsync(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.thenAcceptBothAsync(other, async.biConsumer(next), async));
    }

    @Override
    public TaskFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable next) {
        return following(super.runAfterBoth(other, stage.runnable(next)));
    }

    @Override
    public TaskFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable next) {
        return runAfterBothAsync(other, next, defaultExecutor());
    }

    @Override
    public TaskFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.runAfterBothAsync(other, async.runnable(next), async));
    }

    @Override
    public <U> TaskFuture<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> next) {
        return following(super.applyToEither(other, stage.function(next)));
    }

    @Override
    public <U> TaskFuture<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> next) {
        return applyToEitherAsync(other, next, defaultExecutor());
    }

    @Override
    public <U> TaskFuture<U> applyToEitherAsync(
            CompletionStage<? extends T> other, Function<? super T, U> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.applyToEitherAsync(other, async.function(next), async));
    }

    @Override
    public TaskFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> next) {
        return following(super.acceptEither(other, stage.consumer(next)));
    }

    @Override
    public TaskFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> next) {
        return acceptEitherAsync(other, next, defaultExecutor());
    }

    @Override
    public TaskFuture<Void> acceptEitherAsync(
            CompletionStage<? extends T> other, Consumer<? super T> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.acceptEitherAsync(other, async.consumer(next), async));
    }

    @Override
    public TaskFuture<Void> runAfterEither(CompletionStage<?> other, Runnable next) {
        return following(super.runAfterEither(other, stage.runnable(next)));
    }

    @Override
    public TaskFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable next) {
        return runAfterEitherAsync(other, next, defaultExecutor());
    }

    @Override
    public TaskFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.runAfterEitherAsync(other, async.runnable(next), async));
    }

    @Override
    public <U> TaskFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> next) {
        return following(super.thenCompose(stage.composing(next)));
    }

    @Override
    public <U> TaskFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> next) {
        return thenComposeAsync(next, defaultExecutor());
    }

    @Override
    public <U> TaskFuture<U> thenComposeAsync(
            Function<? super T, ? extends CompletionStage<U>> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.thenComposeAsync(async.composing(next), async));
    }

    @Override
    public TaskFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> next) {
        return following(super.whenComplete(stage.biConsumer(next)));
    }

    @Override
    public TaskFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> next) {
        return whenCompleteAsync(next, defaultExecutor());
    }

    @Override
    public TaskFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.whenCompleteAsync(async.biConsumer(next), async));
    }

    @Override
    public <U> TaskFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> next) {
        return following(super.handle(stage.biFunction(next)));
    }

    @Override
    public <U> TaskFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> next) {
        return handleAsync(next, defaultExecutor());
    }

    @Override
    public <U> TaskFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.handleAsync(async.biFunction(next), async));
    }

    @Override
    public TaskFuture<T> exceptionally(Function<Throwable, ? extends T> next) {
        return following(super.exceptionally(stage.function(next)));
    }

    @Override
    public TaskFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> next) {
        return exceptionallyAsync(next, defaultExecutor());
    }

    @Override
    public TaskFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.exceptionallyAsync(async.function(next), async));
    }

    @Override
    public TaskFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> next) {
        return following(super.exceptionallyCompose(stage.composing(next)));
    }

    @Override
    public TaskFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> next) {
        return exceptionallyComposeAsync(next, defaultExecutor());
    }

    @Override
    public TaskFuture<T> exceptionallyComposeAsync(
            Function<Throwable, ? extends CompletionStage<T>> next, Executor executor) {
        AsyncStage async = on(executor);
        return following(super.exceptionallyComposeAsync(async.composing(next), async));
    }
}
