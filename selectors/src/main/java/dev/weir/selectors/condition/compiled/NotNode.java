package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;

/** The opposite of a part. */
record NotNode<V extends StageView>(Node<V> node) implements Node<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        return node.evaluate(values, state).opposite();
    }
}
