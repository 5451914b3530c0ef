package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.stage.StageView;
import org.jspecify.annotations.Nullable;

/**
 * What one instrument does in one run of a stage after its request. For one thread at a time.
 *
 * @param <V> what can be seen of the stage
 */
abstract class InstrumentRun<V extends StageView> {

    /** The instrument after this one in the same run. */
    @Nullable
    InstrumentRun<V> next;

    /** Goes on to a phase, and says whether the instrument waits for another. */
    abstract boolean enter(Moment<V> moment);
}
