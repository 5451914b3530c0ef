package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;

/**
 * Whether a value is a text that is the same for every request. Most conditions ask just this, so it takes fewer steps than
 * {@link LiteralQuestion}.
 */
record TextQuestion<V extends StageView>(int selector, String text) implements Question<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        Value value = values.value(selector);
        if (value instanceof Value.Text found) {
            return Truth.of(text.equals(found.value()));
        }
        return value == null && Question.leavesOpen(values.phase()) ? Truth.UNKNOWN : Truth.FALSE;
    }
}
