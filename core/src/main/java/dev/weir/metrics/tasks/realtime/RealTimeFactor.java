package dev.weir.metrics.tasks.realtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a stage processes some media. When it is closed, the first time, it records the media's duration, the
 * time that was spent, and the second by the first: above 1 the stage is too slow for a live stream. The attribute
 * {@code outcome} says {@code ok} if the work said {@link #succeeded}, and {@code failed} if it never came to that. A
 * duration that is zero or unknown has no ratio, which is counted. A scope may be handed from thread to thread, but is for
 * one at a time.
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

    private final StageHistograms histograms;
    private final LongSupplier clock;
    private final @Nullable Duration media;
    private final long start;
    private boolean succeeded;
    private boolean closed;

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
        succeeded = true;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            histograms.record(media, clock.getAsLong() - start, succeeded ? OK : FAILED);
        }
    }
}
