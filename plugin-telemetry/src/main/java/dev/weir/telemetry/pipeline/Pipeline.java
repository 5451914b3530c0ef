package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.destination.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * A destination at work.
 *
 * @param <C> what a configuration says of its reader
 */
public sealed interface Pipeline<C> permits PushPipeline, ScrapePipeline {
    /** What it keeps. */
    DestinationState state();

    /** What another configuration would change in how it is read. */
    List<String> changes(C next);

    /** Whether all of its metrics would start from nothing, which only another temporality asks for. */
    boolean startsAnew(C next);

    /**
     * Makes another configuration ready.
     *
     * @param revision the dynamic instruments that there are from then on
     * @throws IllegalArgumentException that says what can't be, such as an address that somebody else has
     */
    Step prepare(C next, Keep keep, MeterRevision revision);

    /** Delivers what there is, as far as that is up to this side, and ends. Returns by the deadline. */
    Outcome shutdown(Duration deadline);
}
