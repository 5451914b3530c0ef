package dev.weir.gateway.streaming;

import dev.weir.metrics.tasks.Tasks;
import dev.weir.metrics.tasks.realtime.RealTimeFactor;
import dev.weir.metrics.tasks.spawn.TaskFuture;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Decodes segments, finds the speech in them, and has a model transcribe it. Each stage is a task of its own, and each
 * segment goes through all of them unless it is corrupt: then its first task panics.
 */
final class Pipeline {
    private static final Duration TO_DECODE = Duration.ofMillis(3);
    private static final Duration TO_DETECT = Duration.ofMillis(2);
    private static final Duration TO_DETECT_IN_NOISE = Duration.ofMillis(25);
    private static final Duration TO_PREPARE = Duration.ofMillis(2);
    private static final Duration TO_RUN_THE_MODEL = Duration.ofMillis(120);
    private static final Duration TO_WRITE_DOWN = Duration.ofMillis(1);

    private final StreamMetrics metrics;
    private final Effort effort;
    private final Accelerator accelerator;
    private final LongSupplier clock;

    Pipeline(StreamMetrics metrics, Effort effort, Accelerator accelerator, LongSupplier clock) {
        this.metrics = metrics;
        this.effort = effort;
        this.accelerator = accelerator;
        this.clock = clock;
    }

    /** Takes a segment in. Nobody has to await what comes of it: a failure is counted all the same. */
    TaskFuture<Void> accept(Segment segment) {
        long arrival = clock.getAsLong();
        metrics.segments().increment();
        metrics.open().increment();
        return Tasks.spawn(Work.DECODE, () -> decode(segment))
                .thenCompose(decoded -> Tasks.spawn(Work.VAD, () -> detect(segment)))
                .thenCompose(speech -> transcribe(segment))
                .whenComplete((transcribed, failure) -> {
                    metrics.open().decrement();
                    metrics.duration().record((clock.getAsLong() - arrival) / 1e9);
                });
    }

    private void decode(Segment segment) {
        try (RealTimeFactor factor = RealTimeFactor.start(Stage.DECODE, segment.length())) {
            effort.spend(TO_DECODE);
            if (segment.isCorrupt()) {
                throw new IllegalStateException("segment " + segment.number() + " is corrupt");
            }
            factor.succeeded();
        }
    }

    private void detect(Segment segment) {
        try (RealTimeFactor factor = RealTimeFactor.start(Stage.VAD, segment.length())) {
            effort.spend(segment.isNoisy() ? TO_DETECT_IN_NOISE : TO_DETECT);
            factor.succeeded();
        }
    }

    /** One task that is polled twice: it waits for the accelerator in between. */
    private TaskFuture<Void> transcribe(Segment segment) {
        RealTimeFactor factor = RealTimeFactor.start(Stage.MODEL, segment.length());
        return Tasks.spawn(Work.MODEL, () -> effort.spend(TO_PREPARE))
                .thenCompose(prepared -> accelerator.run(TO_RUN_THE_MODEL))
                .thenRunAsync(() -> {
                    effort.spend(TO_WRITE_DOWN);
                    factor.succeeded();
                })
                .whenComplete((written, failure) -> factor.close());
    }
}
