package dev.weir.metrics.tasks;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.tasks.bucket.BucketRules;
import dev.weir.metrics.tasks.monitor.TaskThresholds;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * How tasks are counted and run, for all subsystems of a provider. Immutable; each method gives changed settings.
 *
 * @param thresholds where slow and long begin
 * @param naming gives a counter its name, from the usual one such as {@code total_poll_count}
 * @param buckets the buckets of real-time factors and durations
 * @param clock nanoseconds from anywhere, never falling
 * @param executor runs spawned tasks
 * @param blockingExecutor runs spawned tasks that block
 */
public record TaskSettings(
        TaskThresholds thresholds,
        UnaryOperator<String> naming,
        BucketRules buckets,
        LongSupplier clock,
        Executor executor,
        Executor blockingExecutor) {

    public TaskSettings {
        requireNonNull(thresholds, "thresholds");
        requireNonNull(naming, "naming");
        requireNonNull(buckets, "buckets");
        requireNonNull(clock, "clock");
        requireNonNull(executor, "executor");
        requireNonNull(blockingExecutor, "blockingExecutor");
    }

    /**
     * The usual settings, with executors of their own: as many daemon threads as there are processors for spawned tasks,
     * and one for each that blocks. Threads start when they are needed, and end after ten seconds without work.
     */
    public static TaskSettings usual() {
        return new TaskSettings(
                TaskThresholds.usual(),
                UnaryOperator.identity(),
                BucketRules.none(),
                System::nanoTime,
                UsualExecutors.forComputing(),
                UsualExecutors.forBlocking());
    }

    public TaskSettings withThresholds(TaskThresholds changed) {
        return new TaskSettings(changed, naming, buckets, clock, executor, blockingExecutor);
    }

    public TaskSettings withNaming(UnaryOperator<String> changed) {
        return new TaskSettings(thresholds, changed, buckets, clock, executor, blockingExecutor);
    }

    /** Buckets that go before the usual ones of real-time factors and durations. */
    public TaskSettings withBuckets(BucketRules changed) {
        return new TaskSettings(thresholds, naming, changed, clock, executor, blockingExecutor);
    }

    public TaskSettings withClock(LongSupplier changed) {
        return new TaskSettings(thresholds, naming, buckets, changed, executor, blockingExecutor);
    }

    public TaskSettings withExecutor(Executor changed) {
        return new TaskSettings(thresholds, naming, buckets, clock, changed, blockingExecutor);
    }

    /** On Java 21 and above, give it {@code Executors.newVirtualThreadPerTaskExecutor()}. */
    public TaskSettings withBlockingExecutor(Executor changed) {
        return new TaskSettings(thresholds, naming, buckets, clock, executor, changed);
    }
}
