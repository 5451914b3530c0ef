package dev.weir.selectors.jsonpath.json.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.weir.selectors.jsonpath.json.JsonNumber;
import java.math.BigDecimal;

/** Reads JSON numbers. Length and exponent are bounded, for the cost of decimal arithmetic grows with them. */
final class NumberReader {

    private static final int LONGEST = 1_000;
    private static final int LARGEST_EXPONENT = 9_999;

    /** So many digits always fit in a {@code long}. */
    private static final int DIGITS_OF_LONG = 18;

    /** So many digits are enough to name any {@code double}. */
    private static final int DIGITS_OF_DOUBLE = 17;

    /**
     * Up to here both the digits and the power of ten are exact as doubles, and so their quotient is correctly
     * rounded.
     */
    private static final long LARGEST_EXACT_DIGITS = 1L << 53;

    private static final double[] EXACT_POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private final ByteCursor cursor;
    private int start;
    private boolean negative;
    private long digits;
    private int digitCount;
    private int exponent;

    NumberReader(ByteCursor cursor) {
        this.cursor = cursor;
    }

    JsonNumber read() {
        start = cursor.position;
        negative = cursor.skip('-');
        digits = 0;
        digitCount = 0;
        exponent = 0;
        readInteger();
        boolean fraction = cursor.skip('.');
        int fractionStart = cursor.position;
        if (fraction) {
            readDigits("a digit after the decimal point");
        }
        int decimals = cursor.position - fractionStart;
        boolean scientific = cursor.peek() == 'e' || cursor.peek() == 'E';
        if (scientific) {
            readExponent();
        }
        requireLength();
        return fraction || scientific ? floating(decimals) : whole();
    }

    private void readInteger() {
        if (cursor.peek() == '0') {
            cursor.position++;
            if (isDigit(cursor.peek())) {
                throw cursor.unexpected("no digit after a leading 0");
            }
        } else {
            readDigits("a digit");
        }
    }

    private void readDigits(String expectation) {
        if (!isDigit(cursor.peek())) {
            throw cursor.unexpected(expectation);
        }
        byte[] bytes = cursor.bytes;
        int at = cursor.position;
        long value = digits;
        int count = digitCount;
        while (at < cursor.limit && isDigit(bytes[at])) {
            count += count > 0 || bytes[at] != '0' ? 1 : 0;
            if (count <= DIGITS_OF_LONG) {
                value = value * 10 + (bytes[at] - '0');
            }
            at++;
        }
        cursor.position = at;
        digits = value;
        digitCount = count;
    }

    private void readExponent() {
        cursor.position++;
        boolean below = cursor.skip('-');
        if (!below) {
            cursor.skip('+');
        }
        if (!isDigit(cursor.peek())) {
            throw cursor.unexpected("a digit in the exponent");
        }
        while (isDigit(cursor.peek())) {
            exponent = exponent * 10 + (cursor.peek() - '0');
            if (exponent > LARGEST_EXPONENT) {
                throw cursor.failure("exponent beyond " + LARGEST_EXPONENT);
            }
            cursor.position++;
        }
        exponent = below ? -exponent : exponent;
    }

    private JsonNumber whole() {
        return digitCount <= DIGITS_OF_LONG ? JsonNumber.of(negative ? -digits : digits) : wideWhole();
    }

    private JsonNumber wideWhole() {
        BigDecimal value = new BigDecimal(text());
        return value.unscaledValue().bitLength() < Long.SIZE
                ? JsonNumber.of(value.longValueExact())
                : new JsonNumber.Exact(value);
    }

    private JsonNumber floating(int decimals) {
        int power = exponent - decimals;
        if (digits <= LARGEST_EXACT_DIGITS
                && digitCount <= DIGITS_OF_DOUBLE
                && Math.abs(power) < EXACT_POWERS_OF_TEN.length) {
            double scale = EXACT_POWERS_OF_TEN[Math.abs(power)];
            double magnitude = power < 0 ? digits / scale : digits * scale;
            return JsonNumber.of(negative ? -magnitude : magnitude);
        }
        double value = Double.parseDouble(text());
        boolean inRange = Double.isFinite(value) && (value != 0 || digitCount == 0);
        return inRange && digitCount <= DIGITS_OF_DOUBLE
                ? JsonNumber.of(value)
                : new JsonNumber.Exact(new BigDecimal(text()));
    }

    private void requireLength() {
        if (cursor.position - start > LONGEST) {
            throw new JsonSyntaxException("number longer than " + LONGEST + " characters", start);
        }
    }

    private String text() {
        return new String(cursor.bytes, start, cursor.position - start, ISO_8859_1);
    }

    private static boolean isDigit(int next) {
        return next >= '0' && next <= '9';
    }
}
