package dev.weir.telemetry;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.Outcome;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.metrics.misuse.OffTheRecordPath;
import dev.weir.telemetry.pipeline.Pipeline;
import dev.weir.telemetry.reload.ConfigFile;
import dev.weir.telemetry.reload.Destinations;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The plugin's own threads: one that looks after things, and as many as there is to retire, for as long as that takes. */
@OffTheRecordPath("waiting is what these threads are for")
final class Background {
    private static final System.Logger LOG = System.getLogger("dev.weir.telemetry");
    private static final long LOOK_MILLIS = 250;
    private static final long MAINTAIN_SECONDS = 10;

    private final ScheduledExecutorService steady = Executors.newSingleThreadScheduledExecutor(named("weir-telemetry"));
    private final ExecutorService retiring = Executors.newCachedThreadPool(named("weir-retire"));

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    void retire(Runnable work) {
        retiring.execute(() -> guarded("what was replaced could not be ended", work));
    }

    /** Runs the reload when the file has changed: at most one in each look, and always one after the last change. */
    void follow(ConfigFile file, Runnable reload) {
        repeat(LOOK_MILLIS, "the configuration could not be reloaded", () -> {
            if (file.hasChanged()) {
                reload.run();
            }
        });
    }

    /** Folds what was replaced, also where nobody collects. */
    void maintain(Destinations destinations) {
        repeat(
                TimeUnit.SECONDS.toMillis(MAINTAIN_SECONDS),
                "old generations could not be folded",
                () -> destinations
                        .all()
                        .values()
                        .forEach(pipeline -> pipeline.state().maintain()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded, so there is nothing to ask it for
    private void repeat(long millis, String failure, Runnable work) {
        steady.scheduleWithFixedDelay(() -> guarded(failure, work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void guarded(String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, failure, e);
        }
    }

    /** Ends all destinations side by side, and then these threads. */
    ShutdownReport shutdown(Destinations destinations, Duration deadline) {
        steady.shutdownNow();
        if (retiring.isShutdown()) {
            return new ShutdownReport(Map.of());
        }
        long end = System.nanoTime() + deadline.toNanos();
        Map<Destination, CompletableFuture<Outcome>> ending = new EnumMap<>(Destination.class);
        destinations
                .all()
                .forEach((destination, pipeline) -> ending.put(
                        destination, CompletableFuture.supplyAsync(() -> end(pipeline, deadline), retiring)));
        Map<Destination, Outcome> outcomes = new EnumMap<>(Destination.class);
        ending.forEach((destination, future) -> outcomes.put(destination, await(future, end, deadline)));
        retiring.shutdown();
        return new ShutdownReport(outcomes);
    }

    private static Outcome end(Pipeline<?> pipeline, Duration deadline) {
        Outcome outcome = pipeline.shutdown(deadline);
        pipeline.state().end();
        return outcome;
    }

    private static Outcome await(CompletableFuture<Outcome> future, long end, Duration deadline) {
        return future.exceptionally(e -> new Outcome(Outcome.Status.FAILED, "closing failed: " + e))
                .completeOnTimeout(
                        new Outcome(Outcome.Status.TIMED_OUT, "not closed within " + deadline.toMillis() + " ms"),
                        Math.max(0, end - System.nanoTime()),
                        TimeUnit.NANOSECONDS)
                .join();
    }
}
