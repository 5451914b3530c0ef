package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;

/**
 * What one instrument does in one run of a stage. For one thread at a time.
 *
 * @param <V> what can be seen of the stage
 */
interface InstrumentRun<V extends StageView> {

    /** Goes on to a phase, of which these are the values. */
    void enter(PhaseValues<V> values);
}
