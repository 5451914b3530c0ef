package dev.weir.selectors.condition;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Ordering;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKind;
import dev.weir.selectors.value.ValueKinds;
import dev.weir.selectors.value.ValueNumber;
import org.jspecify.annotations.Nullable;

/** A way to compare two values. Equality is one of type and value; for the others see {@link Ordering}. */
public enum Comparison {
    EQUAL(null),
    GREATER(Ordering.GREATER),
    AT_LEAST(Ordering.AT_LEAST),
    LESS(Ordering.LESS),
    AT_MOST(Ordering.AT_MOST);

    private final @Nullable Ordering ordering;

    Comparison(@Nullable Ordering ordering) {
        this.ordering = ordering;
    }

    /** Whether it holds of two values, either of which may be absent. Nothing equals nothing, and is in no order. */
    public boolean holds(@Nullable Value left, @Nullable Value right) {
        if (left == null || right == null) {
            return ordering == null && left == right;
        }
        return ordering == null ? left.equals(right) : ordering.holds(left, right);
    }

    /** Whether a value of one of these types may stand so to a literal, on whichever side it is. */
    public boolean mayHold(ValueKinds kinds, Value literal) {
        if (ordering == null) {
            return kinds.includes(literal);
        } else if (!Ordering.isOrdered(literal)) {
            return false;
        } else if (literal instanceof Value.Bool) {
            return kinds.has(ValueKind.TRUTH);
        }
        boolean isNumeric = ValueNumber.isNumeric(literal);
        return kinds.has(ValueKind.TEXT)
                || (isNumeric && (kinds.has(ValueKind.INTEGER) || kinds.has(ValueKind.NUMBER)));
    }

    <V extends StageView> Possible possible(Operand<V> left, Operand<V> right, Phase phase) {
        if (left.isLiteral() && right.isLiteral()) {
            return Possible.only(holds(left.literal(), right.literal()));
        } else if (isUnordered(left.literal()) || isUnordered(right.literal())) {
            return Possible.only(false);
        } else if (left.isReachable(phase) && right.isReachable(phase)) {
            return Possible.EITHER;
        } else if (ordering != null || phase == Phase.DROP) {
            return Possible.ofAbsent(phase);
        }
        boolean bothUnreachable = !left.isReachable(phase) && !right.isReachable(phase);
        boolean oneIsLiteral = left.isLiteral() || right.isLiteral();
        return new Possible(!oneIsLiteral, !bothUnreachable);
    }

    private boolean isUnordered(@Nullable Value literal) {
        return ordering != null && literal != null && !Ordering.isOrdered(literal);
    }
}
