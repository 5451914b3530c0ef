package dev.weir.selectors.condition;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param <V> what has to be seen of the stage
 */
public sealed interface Operand<V extends StageView> {

    static <V extends StageView> Operand<V> of(Value value) {
        return new Literal<>(value);
    }

    /** A selector as an operand; a constant one is a literal. */
    static <V extends StageView> Operand<V> of(Selector<? super V> selector) {
        return selector instanceof Constant constant ? new Literal<>(constant.value()) : new Selected<>(selector);
    }

    /** The value of a literal, null of anything else. */
    default @Nullable Value literal() {
        return this instanceof Literal<V> literal ? literal.value : null;
    }

    default boolean isLiteral() {
        return this instanceof Literal;
    }

    /** Whether a value may be known in this phase: one that is there at the request is kept for later. */
    default boolean isReachable(Phase phase) {
        return !(this instanceof Selected<V> selected)
                || selected.selector.activeIn(phase)
                || selected.selector.activeIn(Phase.REQUEST);
    }

    /** A value that the configuration writes. It isn't printed: what requests are compared with may be a secret. */
    record Literal<V extends StageView>(Value value) implements Operand<V> {

        @Override
        public String toString() {
            return "a literal";
        }
    }

    /** A value that a selector finds. */
    record Selected<V extends StageView>(Selector<? super V> selector) implements Operand<V> {}
}
