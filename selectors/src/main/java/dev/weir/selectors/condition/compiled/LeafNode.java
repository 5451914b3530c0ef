package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;

/**
 * A question to the stage. Once the request has decided it, it is not asked again.
 *
 * @param slot where the state keeps the answer
 */
record LeafNode<V extends StageView>(Question<V> question, int slot) implements Node<V> {

    /** The slot of an answer that is not kept, because it decides the whole condition. */
    static final int NOT_KEPT = Integer.MAX_VALUE;

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        Truth known = state.truth(slot);
        if (known != Truth.UNKNOWN) {
            return known;
        }
        Truth answer = question.ask(values, state);
        if (answer != Truth.UNKNOWN && values.phase() == Phase.REQUEST) {
            state.learn(slot, answer);
        }
        return answer;
    }
}
