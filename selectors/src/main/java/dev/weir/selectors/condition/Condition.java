package dev.weir.selectors.condition;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import java.util.List;

/**
 * Something that holds of a request or doesn't, as a configuration writes it. Immutable, and equal when written alike.
 *
 * @param <V> what has to be seen of the stage
 */
public sealed interface Condition<V extends StageView> {

    /**
     * What may come of this condition in a phase, whatever the request. A condition that can't hold in any phase that an
     * instrument records in never lets it record; one that can't fail is no condition.
     */
    Possible possible(Phase phase);

    /** True or false. */
    record Fixed<V extends StageView>(boolean value) implements Condition<V> {

        @Override
        public Possible possible(Phase phase) {
            return Possible.only(value);
        }
    }

    /** Two values compared. */
    record Compared<V extends StageView>(Comparison comparison, Operand<V> left, Operand<V> right)
            implements Condition<V> {

        /** Whether there is nothing of a request in this comparison, so that it always comes out the same. */
        public boolean comparesLiterals() {
            return left.isLiteral() && right.isLiteral();
        }

        @Override
        public Possible possible(Phase phase) {
            return comparison.possible(left, right, phase);
        }
    }

    /** Whether a selector finds a value. */
    record Exists<V extends StageView>(Selector<? super V> selector) implements Condition<V> {

        @Override
        public Possible possible(Phase phase) {
            Operand<V> operand = Operand.of(selector);
            if (operand.isLiteral()) {
                return Possible.only(true);
            }
            return operand.isReachable(phase) ? Possible.EITHER : Possible.ofAbsent(phase);
        }
    }

    /** Whether a selector finds a value that meets a criterion. */
    record Tested<V extends StageView>(Selector<? super V> selector, Criterion criterion) implements Condition<V> {

        @Override
        public Possible possible(Phase phase) {
            return Operand.of(selector).isReachable(phase) ? Possible.EITHER : Possible.ofAbsent(phase);
        }
    }

    /** The opposite of a condition. */
    record Not<V extends StageView>(Condition<V> condition) implements Condition<V> {

        @Override
        public Possible possible(Phase phase) {
            return condition.possible(phase).opposite();
        }
    }

    /** Whether all of some conditions hold; of none, they do. */
    record All<V extends StageView>(List<Condition<V>> conditions) implements Condition<V> {

        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Possible possible(Phase phase) {
            Possible all = Possible.only(true);
            for (Condition<V> condition : conditions) {
                all = all.and(condition.possible(phase));
            }
            return all;
        }
    }

    /** Whether any of some conditions holds; of none, none does. */
    record Any<V extends StageView>(List<Condition<V>> conditions) implements Condition<V> {

        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Possible possible(Phase phase) {
            Possible none = Possible.only(true);
            for (Condition<V> condition : conditions) {
                none = none.and(condition.possible(phase).opposite());
            }
            return none.opposite();
        }
    }
}
