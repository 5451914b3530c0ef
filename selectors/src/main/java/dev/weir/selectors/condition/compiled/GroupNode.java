package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;
import java.util.List;

/**
 * Several parts, one of which may decide for all. What it leaves unseen when a request begins can't matter later, since
 * the part that decided stays decided.
 *
 * @param decisive what one part has to be for the whole to be that
 */
record GroupNode<V extends StageView>(Truth decisive, List<Node<V>> nodes) implements Node<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        boolean unknown = false;
        for (int i = 0; i < nodes.size(); i++) {
            Truth truth = nodes.get(i).evaluate(values, state);
            if (truth == decisive) {
                return decisive;
            }
            unknown |= truth == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : decisive.opposite();
    }
}
