package dev.weir.selectors.value;

/** A type that a value may have. */
public enum ValueKind {
    TRUTH(1),
    INTEGER(2),
    /** A floating-point number. */
    NUMBER(4),
    TEXT(8),
    TRUTHS(16),
    INTEGERS(32),
    NUMBERS(64),
    TEXTS(128);

    private final int bit;

    ValueKind(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    /** The type of a value. */
    public static ValueKind of(Value value) {
        if (value instanceof Value.Text) {
            return TEXT;
        } else if (value instanceof Value.I64) {
            return INTEGER;
        } else if (value instanceof Value.F64) {
            return NUMBER;
        } else if (value instanceof Value.Bool) {
            return TRUTH;
        } else if (value instanceof Value.Texts) {
            return TEXTS;
        } else if (value instanceof Value.I64s) {
            return INTEGERS;
        }
        return value instanceof Value.F64s ? NUMBERS : TRUTHS;
    }
}
