package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** How two values compare. A value that only the request shows is kept until the other one is there. */
record ComparisonQuestion<V extends StageView>(Comparison comparison, Side<V> left, Side<V> right)
        implements Question<V> {

    @Override
    public Truth ask(PhaseValues<V> values, ConditionState state) {
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

    /** One side of a comparison. */
    sealed interface Side<V extends StageView> {

        @Nullable
        Value value(PhaseValues<V> values, ConditionState state);

        /** Keeps what the request has shown. */
        void keep(@Nullable Value value, ConditionState state);
    }

    /** A side that is the same for every request. */
    record LiteralSide<V extends StageView>(Value value) implements Side<V> {

        @Override
        public Value value(PhaseValues<V> values, ConditionState state) {
            return value;
        }

        @Override
        public void keep(@Nullable Value unused, ConditionState state) {}
    }

    /**
     * A side that a selector finds.
     *
     * @param slot where the state keeps it
     */
    record SelectedSide<V extends StageView>(int selector, int slot) implements Side<V> {

        @Override
        public @Nullable Value value(PhaseValues<V> values, ConditionState state) {
            Value kept = state.operand(slot);
            return kept == null ? values.value(selector) : kept;
        }

        @Override
        public void keep(@Nullable Value value, ConditionState state) {
            if (value != null) {
                state.learn(slot, value);
            }
        }
    }
}
