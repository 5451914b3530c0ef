package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;

/**
 * How a value compares with one that is the same for every request: nothing has to be kept for it.
 *
 * @param literalIsLeft on which side the literal is
 */
record LiteralQuestion<V extends StageView>(Comparison comparison, int selector, Value literal, boolean literalIsLeft)
        implements Question<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        Value value = values.value(selector);
        if (value == null && Question.leavesOpen(values.phase())) {
            return Truth.UNKNOWN;
        }
        return Truth.of(literalIsLeft ? comparison.holds(literal, value) : comparison.holds(value, literal));
    }
}
