package dev.weir.testing.propagation;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.context.Scope;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Hands a provider over to other threads. Whatever is wrapped records to this provider wherever it runs, and leaves
 * the thread as it found it; wrapping twice is harmless.
 */
public interface Propagation {

    /** Gives the current thread the provider until the result is closed, on the same thread. */
    Scope enter();

    /** The task, recording to this provider on whatever thread it runs. */
    default Runnable wrap(Runnable task) {
        requireNonNull(task, "task");
        return () -> {
            Scope entered = enter();
            try {
                task.run();
            } finally {
                entered.close();
            }
        };
    }

    /** The task, recording to this provider on whatever thread it runs. */
    default <T> Callable<T> wrap(Callable<T> task) {
        requireNonNull(task, "task");
        return () -> {
            Scope entered = enter();
            try {
                return task.call();
            } finally {
                entered.close();
            }
        };
    }

    /**
     * The supplier, recording to this provider. Its name tells it from {@link #wrap(Callable)} where a lambda can't.
     */
    default <T> Supplier<T> wrapSupplier(Supplier<T> supplier) {
        requireNonNull(supplier, "supplier");
        return () -> {
            Scope entered = enter();
            try {
                return supplier.get();
            } finally {
                entered.close();
            }
        };
    }

    /** The function, recording to this provider. */
    default <T, R> Function<T, R> wrapFunction(Function<T, R> function) {
        requireNonNull(function, "function");
        return value -> wrapSupplier(() -> function.apply(value)).get();
    }

    /** The function, recording to this provider. */
    default <T, U, R> BiFunction<T, U, R> wrapBiFunction(BiFunction<T, U, R> function) {
        requireNonNull(function, "function");
        return (first, second) ->
                wrapSupplier(() -> function.apply(first, second)).get();
    }

    /** The consumer, recording to this provider. */
    default <T> Consumer<T> wrapConsumer(Consumer<T> consumer) {
        requireNonNull(consumer, "consumer");
        return value -> wrap(() -> consumer.accept(value)).run();
    }

    /** The consumer, recording to this provider. */
    default <T, U> BiConsumer<T, U> wrapBiConsumer(BiConsumer<T, U> consumer) {
        requireNonNull(consumer, "consumer");
        return (first, second) -> wrap(() -> consumer.accept(first, second)).run();
    }

    /** The executor, with all tasks recording to this provider. */
    default Executor wrap(Executor executor) {
        requireNonNull(executor, "executor");
        return task -> executor.execute(wrap(task));
    }

    /** The executor, with all tasks recording to this provider. Shutting it down shuts down the original. */
    default ExecutorService wrap(ExecutorService executor) {
        return new PropagatingExecutorService(this, requireNonNull(executor, "executor"));
    }

    /** The executor, with all tasks recording to this provider. Shutting it down shuts down the original. */
    default ScheduledExecutorService wrap(ScheduledExecutorService executor) {
        return new PropagatingScheduledExecutorService(this, requireNonNull(executor, "executor"));
    }

    /** The thread factory, with all threads recording to this provider for as long as they live, virtual ones too. */
    default ThreadFactory wrapThreadFactory(ThreadFactory factory) {
        requireNonNull(factory, "factory");
        return task -> factory.newThread(wrap(task));
    }

    /**
     * A future that completes as the stage does, and whose whole chain records to this provider: for what comes from a
     * client library or from {@link CompletableFuture#allOf}.
     */
    default <T> CompletableFuture<T> wrap(CompletionStage<T> stage) {
        return PropagatingFuture.following(this, requireNonNull(stage, "stage"));
    }

    /** As the one of {@link CompletableFuture}, but the supplier and the whole chain record to this provider. */
    default <T> CompletableFuture<T> supplyAsync(Supplier<T> supplier) {
        return new PropagatingFuture<T>(this).completeAsync(supplier);
    }

    /** As the one of {@link CompletableFuture}, but the supplier and the whole chain record to this provider. */
    default <T> CompletableFuture<T> supplyAsync(Supplier<T> supplier, Executor executor) {
        return new PropagatingFuture<T>(this).completeAsync(supplier, executor);
    }

    /** As the one of {@link CompletableFuture}, but the task and the whole chain record to this provider. */
    default CompletableFuture<Void> runAsync(Runnable task) {
        requireNonNull(task, "task");
        return new PropagatingFuture<Void>(this).completeAsync(PropagatingFuture.nothingAfter(task));
    }

    /** As the one of {@link CompletableFuture}, but the task and the whole chain record to this provider. */
    default CompletableFuture<Void> runAsync(Runnable task, Executor executor) {
        requireNonNull(task, "task");
        return new PropagatingFuture<Void>(this).completeAsync(PropagatingFuture.nothingAfter(task), executor);
    }
}
