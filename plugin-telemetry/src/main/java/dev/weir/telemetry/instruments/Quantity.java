package dev.weir.telemetry.instruments;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;

/**
 * What an instrument records.
 *
 * @param <V> what can be seen of the stage
 */
public sealed interface Quantity<V extends StageView> {

    /** One, each time. */
    record One<V extends StageView>() implements Quantity<V> {}

    /** The time that has passed: since the stage began, or for payloads since the one before. */
    record Elapsed<V extends StageView>() implements Quantity<V> {}

    /** The number that a selector finds. */
    record Selected<V extends StageView>(Selector<? super V> selector) implements Quantity<V> {}
}
