package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.stage.StageView;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that can take part in any number of runs. Immutable.
 *
 * @param <V> what can be seen of the stage
 */
interface InstrumentPlan<V extends StageView> {

    /** Begins a run with its request; null if that decides that nothing will be recorded. */
    @Nullable
    InstrumentRun<V> begin(Moment<V> request);

    /** Whether any destination takes what it records. */
    boolean isTaken();
}
