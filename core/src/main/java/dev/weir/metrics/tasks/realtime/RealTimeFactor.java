package dev.weir.metrics.tasks.realtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a stage processes some media. When it is closed, the first time, it records the media's duration, the
 * time that was spent, and the second by the first: above 1 the stage is too slow for a live stream. The attribute
 * {@code outcome} says {@code ok} if the work said {@link #succeeded}, and {@code failed} if it never came to that. A
 * duration that is zero or unknown has no ratio, which is counted.
 *
 * <pre>{@code
 * try (var rtf = RealTimeFactor.start(Stage.VAD, media)) {
 *     detect(frames);
 *     rtf.succeeded();
 * }
 * }</pre>
 */
public final class RealTimeFactor implements AutoCloseable {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final Attributes OK = Attributes.of(OUTCOME, "ok");
    private static final Attributes FAILED = Attributes.of(OUTCOME, "failed");
    private static final AtomicIntegerFieldUpdater<RealTimeFactor> CLOSED =
            AtomicIntegerFieldUpdater.newUpdater(RealTimeFactor.class, "closed");

    private final StageHistograms histograms;
    private final LongSupplier clock;
    private final @Nullable Duration media;
    private final long start;
    private volatile Attributes outcome = FAILED;

    @SuppressWarnings("UnusedVariable") // it is read by its updater
    private volatile int closed;

    private RealTimeFactor(StageHistograms histograms, LongSupplier clock, @Nullable Duration media) {
        this.histograms = histograms;
        this.clock = clock;
        this.media = media;
        this.start = clock.getAsLong();
    }

    /**
     * Begins to measure, for the provider that is current here.
     *
     * @param media how long the media lasts, or {@code null} if nobody knows
     * @throws IllegalArgumentException if no metric's name can start with the stage's prefix
     */
    public static RealTimeFactor start(MediaStage stage, @Nullable Duration media) {
        requireNonNull(stage, "stage");
        StageRuntime runtime = StageRuntime.current();
        return new RealTimeFactor(runtime.of(stage), runtime.clock(), media);
    }

    /** Measures work that succeeds when it returns, and fails when it throws. */
    public static <T> T measure(MediaStage stage, @Nullable Duration media, Callable<T> work) throws Exception {
        try (RealTimeFactor factor = start(stage, media)) {
            T result = work.call();
            factor.succeeded();
            return result;
        }
    }

    /** Says that the work is done. It is the last thing before the end of the scope. */
    public void succeeded() {
        outcome = OK;
    }

    @Override
    public void close() {
        if (CLOSED.compareAndSet(this, 0, 1)) {
            histograms.record(media, clock.getAsLong() - start, outcome);
        }
    }
}
