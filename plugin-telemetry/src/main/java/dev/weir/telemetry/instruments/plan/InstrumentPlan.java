package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.stage.StageView;

/**
 * An instrument that can take part in any number of runs. Immutable.
 *
 * @param <V> what can be seen of the stage
 */
interface InstrumentPlan<V extends StageView> {

    /** Begins a run at this moment of the clock. */
    InstrumentRun<V> begin(long startedNanos);
}
