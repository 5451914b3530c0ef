package dev.weir.selectors.jsonpath.internal.lexical;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.json.parser.JsonSyntaxException;

/** Reads integers, as in indexes and slices, and numbers to compare with. */
public final class NumberLiteral {

    /** The largest integer that all implementations of JSON can exchange. */
    private static final long LARGEST_INTEGER = (1L << 53) - 1;

    private static final int DIGITS_OF_LARGEST = 16;

    private NumberLiteral() {}

    public static boolean starts(int character) {
        return character == '-' || isDigit(character);
    }

    public static long readInteger(Cursor cursor) {
        int start = cursor.index();
        boolean negative = cursor.skip('-');
        int digits = cursor.index();
        skipInteger(cursor);
        String text = cursor.since(start);
        if (text.equals("-0")) {
            throw cursor.failure(start, "-0 is no integer", "0");
        }
        boolean large = cursor.index() - digits > DIGITS_OF_LARGEST;
        if (large || Math.abs(Long.parseLong(text)) > LARGEST_INTEGER) {
            throw cursor.failure(
                    start, "integer too large", "at most " + LARGEST_INTEGER + (negative ? " below 0" : ""));
        }
        return Long.parseLong(text);
    }

    public static JsonNode readNumber(Cursor cursor) {
        int start = cursor.index();
        cursor.skip('-');
        skipInteger(cursor);
        if (cursor.skip('.')) {
            skipDigits(cursor, "a digit after the decimal point");
        }
        if (cursor.skip('e') || cursor.skip('E')) {
            if (!cursor.skip('-')) {
                cursor.skip('+');
            }
            skipDigits(cursor, "a digit in the exponent");
        }
        try {
            return JsonParser.parse(cursor.since(start));
        } catch (JsonSyntaxException e) {
            throw cursor.failure(start, "number too large, too small or too long", "one that is nearer to 1");
        }
    }

    private static void skipInteger(Cursor cursor) {
        if (cursor.skip('0')) {
            if (isDigit(cursor.peek())) {
                throw cursor.unexpected("no digit after a leading 0");
            }
        } else {
            skipDigits(cursor, "a digit");
        }
    }

    private static void skipDigits(Cursor cursor, String expectation) {
        if (!isDigit(cursor.peek())) {
            throw cursor.unexpected(expectation);
        }
        while (isDigit(cursor.peek())) {
            cursor.next();
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
