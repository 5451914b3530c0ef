package dev.weir.selectors.value;

/** A type that a value may have. */
public enum ValueKind {
    TRUTH,
    INTEGER,
    /** A floating-point number. */
    NUMBER,
    TEXT,
    TRUTHS,
    INTEGERS,
    NUMBERS,
    TEXTS;

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
