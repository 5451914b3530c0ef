package dev.weir.metrics.destination;

import dev.weir.metrics.misuse.OffTheRecordPath;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Closes destinations side by side within one deadline, so that a hanging one delays no other. */
public final class DestinationShutdown {
    private DestinationShutdown() {}

    /** Closes all of them; returns no later than the deadline (and a few milliseconds) whatever hangs. */
    @OffTheRecordPath("closing blocks by nature, on threads of its own")
    public static ShutdownReport closeAll(Map<Destination, FilteredMeterProvider> providers, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "weir-shutdown");
            thread.setDaemon(true);
            return thread;
        });
        Map<Destination, Future<Outcome>> closing = new EnumMap<>(Destination.class);
        providers.forEach((destination, provider) -> closing.put(destination, threads.submit(provider::close)));
        threads.shutdown();
        Map<Destination, Outcome> outcomes = new EnumMap<>(Destination.class);
        closing.forEach((destination, future) -> outcomes.put(destination, await(future, end, deadline)));
        return new ShutdownReport(outcomes);
    }

    @OffTheRecordPath("waits for the threads that close")
    private static Outcome await(Future<Outcome> future, long end, Duration deadline) {
        try {
            return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Outcome(Outcome.Status.TIMED_OUT, "not closed within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            return Outcome.failed("closing failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(Outcome.Status.TIMED_OUT, "interrupted while it closed");
        }
    }
}
