package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;

/**
 * A question within a group. Once the request has decided it, it is not asked again.
 *
 * @param slot where the state keeps the answer
 */
record KeptNode<V extends StageView>(Question<V> question, int slot) implements Node<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        Truth known = state.truth(slot);
        if (known != Truth.UNKNOWN) {
            return known;
        }
        Truth answer = question.evaluate(values, state);
        if (answer != Truth.UNKNOWN && values.phase() == Phase.REQUEST) {
            state.learn(slot, answer);
        }
        return answer;
    }
}
