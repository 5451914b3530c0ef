package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;

/** A part that is always the same. */
record FixedNode<V extends StageView>(Truth truth) implements Node<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        return truth;
    }
}
