package dev.weir.testing.propagation;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An executor service whose tasks record to a provider. Everything else is the original's. */
class PropagatingExecutorService implements ExecutorService {
    final Propagation propagation;
    private final ExecutorService original;

    PropagatingExecutorService(Propagation propagation, ExecutorService original) {
        this.propagation = propagation;
        this.original = original;
    }

    @Override
    public final void execute(Runnable task) {
        original.execute(propagation.wrap(task));
    }

    @Override
    public final Future<?> submit(Runnable task) {
        return original.submit(propagation.wrap(task));
    }

    @Override
    public final <T> Future<T> submit(Runnable task, T result) {
        return original.submit(propagation.wrap(task), result);
    }

    @Override
    public final <T> Future<T> submit(Callable<T> task) {
        return original.submit(propagation.wrap(task));
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
        return tasks.stream().map(task -> propagation.wrap((Callable<T>) task)).toList();
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
    public final boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return original.awaitTermination(timeout, unit);
    }

    @Override
    public final String toString() {
        return "recording to a test's provider: " + original;
    }
}
