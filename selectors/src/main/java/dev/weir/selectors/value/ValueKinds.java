package dev.weir.selectors.value;

import org.jspecify.annotations.Nullable;

/**
 * The types that the values of a selector may have. One that is not in here never comes.
 *
 * @param bits one for each type that is in the set
 */
public record ValueKinds(int bits) {
    public static final ValueKinds ANY = of(ValueKind.values());
    public static final ValueKinds TRUTH = of(ValueKind.TRUTH);
    public static final ValueKinds INTEGER = of(ValueKind.INTEGER);
    public static final ValueKinds NUMBER = of(ValueKind.NUMBER);
    public static final ValueKinds TEXT = of(ValueKind.TEXT);
    public static final ValueKinds TEXTS = of(ValueKind.TEXTS);

    private static final ValueKinds SCALARS = of(ValueKind.TRUTH, ValueKind.INTEGER, ValueKind.NUMBER, ValueKind.TEXT);

    public static ValueKinds of(ValueKind... kinds) {
        int bits = 0;
        for (ValueKind kind : kinds) {
            bits |= kind.bit();
        }
        return new ValueKinds(bits);
    }

    /** These and the type of a value that may come instead, if there is one. */
    public ValueKinds or(@Nullable Value fallback) {
        return fallback == null
                ? this
                : new ValueKinds(bits | ValueKind.of(fallback).bit());
    }

    public boolean has(ValueKind kind) {
        return (bits & kind.bit()) != 0;
    }

    /** Whether a value is of one of these types. */
    public boolean includes(Value value) {
        return has(ValueKind.of(value));
    }

    /** Whether some values may be lists. */
    public boolean hasLists() {
        return (bits & ~SCALARS.bits) != 0;
    }

    /** Whether all values are lists. */
    public boolean areLists() {
        return (bits & SCALARS.bits) == 0;
    }
}
