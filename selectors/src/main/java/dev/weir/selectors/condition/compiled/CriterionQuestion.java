package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Criterion;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;

/** Whether a selector finds a value that meets a criterion. */
record CriterionQuestion<V extends StageView>(int selector, Criterion criterion) implements Question<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        Value value = values.value(selector);
        if (value != null) {
            return Truth.of(criterion.isMetBy(value, values.view().context().refusals()));
        }
        return Question.leavesOpen(values.phase()) ? Truth.UNKNOWN : Truth.FALSE;
    }
}
