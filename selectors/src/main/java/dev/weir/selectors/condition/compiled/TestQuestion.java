package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.ValueTest;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;

/** Whether a selector finds a value that passes a test. */
record TestQuestion<V extends StageView>(int selector, ValueTest test) implements Question<V> {

    @Override
    public Truth ask(PhaseValues<V> values, ConditionState state) {
        Value value = values.value(selector);
        if (value != null) {
            return Truth.of(test.passes(value, values.view().context().refusals()));
        }
        return Question.leavesOpen(values.phase()) ? Truth.UNKNOWN : Truth.FALSE;
    }
}
