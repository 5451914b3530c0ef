package dev.weir.testing.propagation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A future whose chain records to a provider, whoever completes it and on whatever executor a step runs. Steps without
 * an executor of their own run where {@link CompletableFuture} would run them.
 */
final class PropagatingFuture<T> extends CompletableFuture<T> {
    private final Propagation propagation;

    PropagatingFuture(Propagation propagation) {
        this.propagation = propagation;
    }

    static <T> CompletableFuture<T> following(Propagation propagation, CompletionStage<T> stage) {
        CompletableFuture<T> following = new PropagatingFuture<>(propagation);
        stage.whenComplete((value, problem) -> {
            if (problem == null) {
                following.complete(value);
            } else {
                following.completeExceptionally(problem);
            }
        });
        return following;
    }

    static Supplier<Void> nothingAfter(Runnable task) {
        return () -> {
            task.run();
            return null;
        };
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new PropagatingFuture<>(propagation);
    }

    @Override
    public Executor defaultExecutor() {
        return propagation.wrap(super.defaultExecutor());
    }

    @Override
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        return super.completeAsync(supplier, propagation.wrap(executor));
    }

    @Override
    public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> function) {
        return super.thenApply(propagation.wrapFunction(function));
    }

    @Override
    public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> function, Executor executor) {
        return super.thenApplyAsync(function, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<Void> thenAccept(Consumer<? super T> consumer) {
        return super.thenAccept(propagation.wrapConsumer(consumer));
    }

    @Override
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> consumer, Executor executor) {
        return super.thenAcceptAsync(consumer, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<Void> thenRun(Runnable task) {
        return super.thenRun(propagation.wrap(task));
    }

    @Override
    public CompletableFuture<Void> thenRunAsync(Runnable task, Executor executor) {
        return super.thenRunAsync(task, propagation.wrap(executor));
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombine(
            CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) {
        return super.thenCombine(other, propagation.wrapBiFunction(function));
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombineAsync(
            CompletionStage<? extends U> other,
            BiFunction<? super T, ? super U, ? extends V> function,
            Executor executor) {
        return super.thenCombineAsync(other, function, propagation.wrap(executor));
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBoth(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> consumer) {
        return super.thenAcceptBoth(other, propagation.wrapBiConsumer(consumer));
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBothAsync(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> consumer, Executor executor) {
        return super.thenAcceptBothAsync(other, consumer, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable task) {
        return super.runAfterBoth(other, propagation.wrap(task));
    }

    @Override
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable task, Executor executor) {
        return super.runAfterBothAsync(other, task, propagation.wrap(executor));
    }

    @Override
    public <U> CompletableFuture<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> function) {
        return super.applyToEither(other, propagation.wrapFunction(function));
    }

    @Override
    public <U> CompletableFuture<U> applyToEitherAsync(
            CompletionStage<? extends T> other, Function<? super T, U> function, Executor executor) {
        return super.applyToEitherAsync(other, function, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> consumer) {
        return super.acceptEither(other, propagation.wrapConsumer(consumer));
    }

    @Override
    public CompletableFuture<Void> acceptEitherAsync(
            CompletionStage<? extends T> other, Consumer<? super T> consumer, Executor executor) {
        return super.acceptEitherAsync(other, consumer, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable task) {
        return super.runAfterEither(other, propagation.wrap(task));
    }

    @Override
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable task, Executor executor) {
        return super.runAfterEitherAsync(other, task, propagation.wrap(executor));
    }

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> function) {
        return super.thenCompose(propagation.wrapFunction(function));
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(
            Function<? super T, ? extends CompletionStage<U>> function, Executor executor) {
        return super.thenComposeAsync(function, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> consumer) {
        return super.whenComplete(propagation.wrapBiConsumer(consumer));
    }

    @Override
    public CompletableFuture<T> whenCompleteAsync(
            BiConsumer<? super T, ? super Throwable> consumer, Executor executor) {
        return super.whenCompleteAsync(consumer, propagation.wrap(executor));
    }

    @Override
    public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> function) {
        return super.handle(propagation.wrapBiFunction(function));
    }

    @Override
    public <U> CompletableFuture<U> handleAsync(
            BiFunction<? super T, Throwable, ? extends U> function, Executor executor) {
        return super.handleAsync(function, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> function) {
        return super.exceptionally(propagation.wrapFunction(function));
    }

    @Override
    public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> function, Executor executor) {
        return super.exceptionallyAsync(function, propagation.wrap(executor));
    }

    @Override
    public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> function) {
        return super.exceptionallyCompose(propagation.wrapFunction(function));
    }

    @Override
    public CompletableFuture<T> exceptionallyComposeAsync(
            Function<Throwable, ? extends CompletionStage<T>> function, Executor executor) {
        return super.exceptionallyComposeAsync(function, propagation.wrap(executor));
    }
}
