package dev.weir.telemetry.push;

import dev.weir.telemetry.generation.MetricSource;

/** Where a pusher gets what it pushes. Asked by one thread at a time; what was not delivered must come again. */
@FunctionalInterface
public interface PushSource {
    /** Collects now, on the calling thread. */
    Batch collect();

    /** A source of cumulative metrics, where each batch holds all that an undelivered one held. */
    static PushSource cumulative(MetricSource source) {
        return () -> new Batch(source.collect(), () -> {});
    }
}
