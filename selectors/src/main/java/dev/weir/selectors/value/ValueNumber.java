package dev.weir.selectors.value;

/**
 * The number that a value stands for. A text counts when it is a decimal number and nothing else: no blanks around it,
 * no hexadecimal, no suffix.
 */
public final class ValueNumber {

    private static final int LONGEST_TEXT = 400;

    /** So many digits fit into a double as they are. */
    private static final int EXACT_DIGITS = 15;

    private ValueNumber() {}

    /** Whether the value is a number or a text that spells one; truth values and arrays are not. */
    public static boolean isNumeric(Value value) {
        return value instanceof Value.I64
                || value instanceof Value.F64
                || (value instanceof Value.Text text && isNumber(text.value()));
    }

    /** The number of a value that {@link #isNumeric} accepts; of any other, NaN. */
    public static double of(Value value) {
        if (value instanceof Value.I64 integer) {
            return integer.value();
        } else if (value instanceof Value.F64 number) {
            return number.value();
        }
        return value instanceof Value.Text text && isNumber(text.value()) ? parse(text.value()) : Double.NaN;
    }

    private static double parse(String text) {
        if (text.length() <= EXACT_DIGITS && digitsFrom(text, 0) == text.length()) {
            return Long.parseLong(text); // as most are, sizes above all
        }
        int start = isSign(text.charAt(0)) ? 1 : 0;
        char first = text.charAt(start);
        if (first == 'n' || first == 'N') {
            return Double.NaN;
        } else if (first == 'i' || first == 'I') {
            return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(text);
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return false;
        }
        int start = isSign(text.charAt(0)) ? 1 : 0;
        return isDecimal(text, start) || isWord(text, start);
    }

    private static boolean isWord(String text, int start) {
        return isRest(text, start, "inf") || isRest(text, start, "infinity") || isRest(text, start, "nan");
    }

    private static boolean isRest(String text, int start, String word) {
        return text.length() - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
    }

    /** Digits with at most one point before, between or after them, then maybe an exponent. */
    private static boolean isDecimal(String text, int start) {
        int whole = digitsFrom(text, start);
        int end = whole;
        int digits = whole - start;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsFrom(text, whole + 1);
            digits += end - whole - 1;
        }
        return digits > 0 && (end == text.length() || isExponent(text, end));
    }

    private static boolean isExponent(String text, int start) {
        if (text.charAt(start) != 'e' && text.charAt(start) != 'E') {
            return false;
        }
        int digits = start + 1;
        if (digits < text.length() && isSign(text.charAt(digits))) {
            digits++;
        }
        return digits < text.length() && digitsFrom(text, digits) == text.length();
    }

    private static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isSign(char character) {
        return character == '+' || character == '-';
    }
}
