package dev.weir.selectors.jsonpath.json;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A JSON number, kept in the smallest form that loses nothing of what was written.
 *
 * <p>The form tells how the number was written: {@code 1} is {@link Whole}, {@code 1.0} and {@code 1e0} are {@link
 * Floating}. {@code equals} keeps these apart, {@link #compare} does not.
 */
public sealed interface JsonNumber extends JsonNode {

    static JsonNumber of(long value) {
        return Whole.of(value);
    }

    static JsonNumber of(double value) {
        return new Floating(value);
    }

    /** The exact decimal value; of a {@link Floating} the decimal that its shortest text stands for. */
    BigDecimal decimalValue();

    /** The nearest double, which is infinite for an {@link Exact} number out of its range. */
    double doubleValue();

    /**
     * Compares by numeric value whatever the forms, without rounding: {@code 1} equals {@code 1.0}, {@code -0.0}
     * equals 0.
     */
    static int compare(JsonNumber left, JsonNumber right) {
        if (left instanceof Whole one && right instanceof Whole other) {
            return Long.compare(one.value, other.value);
        }
        if (left.isExactAsDouble() && right.isExactAsDouble()) {
            double one = left.doubleValue();
            double other = right.doubleValue();
            return one < other ? -1 : one > other ? 1 : 0;
        }
        return left.decimalValue().compareTo(right.decimalValue());
    }

    private boolean isExactAsDouble() {
        return this instanceof Floating || (this instanceof Whole whole && whole.fitsInDouble());
    }

    /** An integer within the range of {@code long}, written without fraction and exponent. */
    record Whole(long value) implements JsonNumber {

        private static final long LARGEST_IN_DOUBLE = 1L << 53;
        private static final int SMALLEST_SHARED = -128;
        private static final Whole[] SHARED = new Whole[1024];

        static {
            for (int i = 0; i < SHARED.length; i++) {
                SHARED[i] = new Whole(SMALLEST_SHARED + i);
            }
        }

        /** Returns a shared node for the small numbers that bodies are full of. */
        public static Whole of(long value) {
            long index = value - SMALLEST_SHARED;
            return index >= 0 && index < SHARED.length ? SHARED[(int) index] : new Whole(value);
        }

        private boolean fitsInDouble() {
            return value >= -LARGEST_IN_DOUBLE && value <= LARGEST_IN_DOUBLE;
        }

        @Override
        public BigDecimal decimalValue() {
            return BigDecimal.valueOf(value);
        }

        @Override
        public double doubleValue() {
            return value;
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /** A number written with fraction or exponent, of at most 17 digits and within the range of {@code double}. */
    record Floating(double value) implements JsonNumber {

        public Floating {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("JSON has no number " + value);
            }
        }

        @Override
        public BigDecimal decimalValue() {
            return BigDecimal.valueOf(value);
        }

        @Override
        public double doubleValue() {
            return value;
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /** A number that neither {@code long} nor {@code double} can hold. */
    record Exact(BigDecimal value) implements JsonNumber {

        public Exact {
            requireNonNull(value, "value");
        }

        @Override
        public BigDecimal decimalValue() {
            return value;
        }

        @Override
        public double doubleValue() {
            return value.doubleValue();
        }

        @Override
        public String toString() {
            return toJson();
        }
    }
}
