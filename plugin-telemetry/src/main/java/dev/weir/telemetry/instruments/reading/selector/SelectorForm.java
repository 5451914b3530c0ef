package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;

/**
 * How one selector is written.
 *
 * @param <V> what can be seen of the stage
 */
interface SelectorForm<V extends StageView> {

    /** The selector. What is wrong is reported, and something harmless returned. */
    Selector<? super V> read(Options options);
}
