package dev.weir.selectors.value;

/**
 * A way in which one value may stand to another. Values that both are or spell numbers are ordered as numbers, texts
 * by code point, truth values with false before true; any other two are in no order at all.
 */
public enum Ordering {
    GREATER,
    AT_LEAST,
    LESS,
    AT_MOST;

    /** Whether the values have an order and it is this one. */
    public boolean holds(Value left, Value right) {
        if (left instanceof Value.I64 one && right instanceof Value.I64 other) {
            return accepts(Long.compare(one.value(), other.value()));
        }
        if (ValueNumber.isNumeric(left) && ValueNumber.isNumeric(right)) {
            return holds(ValueNumber.of(left), ValueNumber.of(right));
        }
        if (left instanceof Value.Text one && right instanceof Value.Text other) {
            return accepts(compareCodePoints(one.value(), other.value()));
        }
        return left instanceof Value.Bool one
                && right instanceof Value.Bool other
                && accepts(Boolean.compare(one.value(), other.value()));
    }

    /** Whether a value has a place in some order. An array has none. */
    public static boolean isOrdered(Value value) {
        return value instanceof Value.Bool
                || value instanceof Value.Text
                || (ValueNumber.isNumeric(value) && !Double.isNaN(ValueNumber.of(value)));
    }

    private boolean holds(double left, double right) {
        return left < right ? accepts(-1) : left > right ? accepts(1) : left == right && accepts(0);
    }

    private boolean accepts(int comparison) {
        return switch (this) {
            case GREATER -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
        };
    }

    /** {@link String#compareTo} orders by UTF-16, in which the highest characters come before some lower ones. */
    private static int compareCodePoints(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                return Character.isSurrogate(one) == Character.isSurrogate(other)
                        ? Character.compare(one, other)
                        : Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(other));
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
