package dev.weir.metrics.tasks.spawn;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.context.Scope;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the function of a dependent stage: it runs in its task's context, and what it throws is a failure of the
 * task. The stage runs on whatever thread completes the one before it, which makes it no poll.
 */
class Stage {
    final SpawnedTask task;

    Stage(SpawnedTask task) {
        this.task = task;
    }

    <R> R call(Supplier<R> function) {
        try (Scope entered = task.context().makeCurrent()) {
            return function.get();
        } catch (Throwable failure) {
            task.failed(failure);
            throw failure;
        }
    }

    final Runnable runnable(Runnable stage) {
        requireNonNull(stage, "stage");
        return () -> callVoid(stage);
    }

    final <T, R> Function<T, R> function(Function<T, R> stage) {
        requireNonNull(stage, "stage");
        return value -> call(() -> stage.apply(value));
    }

    final <T, U, R> BiFunction<T, U, R> biFunction(BiFunction<T, U, R> stage) {
        requireNonNull(stage, "stage");
        return (first, second) -> call(() -> stage.apply(first, second));
    }

    final <T> Consumer<T> consumer(Consumer<T> stage) {
        requireNonNull(stage, "stage");
        return value -> callVoid(() -> stage.accept(value));
    }

    final <T, U> BiConsumer<T, U> biConsumer(BiConsumer<T, U> stage) {
        requireNonNull(stage, "stage");
        return (first, second) -> callVoid(() -> stage.accept(first, second));
    }

    /** A stage that goes on with another future: that one's failure is the task's, unless its own task counted it. */
    final <T, R> Function<T, CompletionStage<R>> composing(Function<T, ? extends CompletionStage<R>> stage) {
        requireNonNull(stage, "stage");
        return value -> {
            CompletionStage<R> inner = call(() -> requireNonNull(stage.apply(value), "the stage to go on with"));
            return inner instanceof TaskFuture<R> ? inner : inner.whenComplete(this::innerEnded);
        };
    }

    private void innerEnded(@Nullable Object result, @Nullable Throwable failure) {
        if (failure != null) {
            task.failed(failure);
        }
    }

    private void callVoid(Runnable stage) {
        call(() -> {
            stage.run();
            return true;
        });
    }
}
