package dev.weir.testing.propagation;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A scheduled executor service whose tasks record to a provider. Everything else is the original's. */
final class PropagatingScheduledExecutorService extends PropagatingExecutorService implements ScheduledExecutorService {
    private final ScheduledExecutorService original;

    PropagatingScheduledExecutorService(Propagation propagation, ScheduledExecutorService original) {
        super(propagation, original);
        this.original = original;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return original.schedule(propagation.wrap(task), delay, unit);
    }

    @Override
    public <T> ScheduledFuture<T> schedule(Callable<T> task, long delay, TimeUnit unit) {
        return original.schedule(propagation.wrap(task), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        return original.scheduleAtFixedRate(propagation.wrap(task), initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        return original.scheduleWithFixedDelay(propagation.wrap(task), initialDelay, delay, unit);
    }
}
