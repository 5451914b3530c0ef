package dev.weir.selectors.value;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed value of an attribute or a comparison. Values are immutable and equal only to values of the same type, so
 * the integer 200 is neither the text "200" nor the floating-point 200.0. What is absent has no value: it is null.
 */
public sealed interface Value {

    /** The two truth values. */
    Bool TRUE = new Bool(true);

    Bool FALSE = new Bool(false);

    static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static I64 of(long value) {
        return I64.of(value);
    }

    static F64 of(double value) {
        return new F64(value);
    }

    static Text of(String value) {
        return new Text(value);
    }

    /** A list of scalars, all of the type of the first. One of none is a list of integers. */
    static Value listOf(List<Value> scalars) {
        Value first = scalars.isEmpty() ? I64.of(0) : scalars.get(0);
        if (first instanceof I64) {
            return new I64s(scalars.stream().map(value -> ((I64) value).value()).toList());
        } else if (first instanceof F64) {
            return new F64s(scalars.stream().map(value -> ((F64) value).value()).toList());
        } else if (first instanceof Bool) {
            return new Bools(
                    scalars.stream().map(value -> ((Bool) value).value()).toList());
        }
        return new Texts(scalars.stream().map(value -> ((Text) value).value()).toList());
    }

    /** A truth value. */
    record Bool(boolean value) implements Value {}

    /** An integer. */
    record I64(long value) implements Value {

        private static final I64[] SHARED = new I64[600];

        static {
            for (int i = 0; i < SHARED.length; i++) {
                SHARED[i] = new I64(i);
            }
        }

        /** Returns a shared value for small numbers: counts, and the status codes of HTTP. */
        public static I64 of(long value) {
            return value >= 0 && value < SHARED.length ? SHARED[(int) value] : new I64(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof I64 integer && value == integer.value;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(value);
        }
    }

    /** A floating-point number. The two zeros are one. */
    record F64(double value) implements Value {

        public F64 {
            value = value == 0 ? 0.0 : value;
        }
    }

    /** A text. It may come from a client as it was sent: {@link AttributeText} makes it fit for an attribute. */
    record Text(String value) implements Value {

        public Text {
            requireNonNull(value, "value");
        }

        // Written out, as are those of integers: each request compares many, and what the platform makes of a record is
        // called through more frames than the compiler inlines.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text text && value.equals(text.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** Several truth values. */
    record Bools(List<Boolean> items) implements Value {

        public Bools {
            items = List.copyOf(items);
        }
    }

    /** Several integers, or an empty array of whatever. */
    record I64s(List<Long> items) implements Value {

        public I64s {
            items = List.copyOf(items);
        }
    }

    /** Several floating-point numbers. */
    record F64s(List<Double> items) implements Value {

        public F64s {
            items = List.copyOf(items);
        }
    }

    /** Several texts. */
    record Texts(List<String> items) implements Value {

        public Texts {
            items = List.copyOf(items);
        }
    }
}
