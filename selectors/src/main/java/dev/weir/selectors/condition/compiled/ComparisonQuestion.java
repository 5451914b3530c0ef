package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** How two values compare. A value that only the request shows is kept until the other one is there. */
record ComparisonQuestion<V extends StageView>(Comparison comparison, Side left, Side right) implements Question<V> {
    /** The slot of a value that is not kept, because the request doesn't show it. */
    static final int NOT_KEPT = Integer.MAX_VALUE;

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        Value one = left.value(values, state);
        Value other = right.value(values, state);
        if ((one == null || other == null) && Question.leavesOpen(values.phase())) {
            if (values.phase() == Phase.REQUEST) {
                left.keep(one, state);
                right.keep(other, state);
            }
            return Truth.UNKNOWN;
        }
        return Truth.of(comparison.holds(one, other));
    }

    /**
     * One side of a comparison.
     *
     * @param slot where the state keeps its value
     */
    record Side(int selector, int slot) {

        @Nullable
        Value value(PhaseValues<?> values, ConditionState state) {
            Value kept = state.operand(slot);
            return kept == null ? values.value(selector) : kept;
        }

        void keep(@Nullable Value value, ConditionState state) {
            if (value != null) {
                state.learn(slot, value);
            }
        }
    }
}
