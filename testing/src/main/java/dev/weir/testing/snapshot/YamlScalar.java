package dev.weir.testing.snapshot;

import java.util.Locale;
import java.util.Set;

/** One value on one line of YAML 1.2. What it writes reads back as the same value of the same type. */
final class YamlScalar {
    /** Words that some YAML version reads as something other than text. */
    private static final Set<String> NOT_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    /** Doubles below this have no gaps between whole numbers, so a whole one may be written as an integer. */
    private static final double EXACT = 0x1p53;

    private YamlScalar() {}

    /** Text, in quotes unless every reader takes it for text without them. */
    static String text(String text) {
        return isPlain(text) ? text : JsonText.quoted(text);
    }

    /** A measured value, without a fraction when it has none. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT ? Long.toString((long) value) : fraction(value);
    }

    /** A fraction, which keeps its decimal point. */
    static String fraction(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        return Double.toString(value);
    }

    /** An attribute's value or an element of one; its type shows. */
    static String attribute(Object value) {
        if (value instanceof Double number) {
            return fraction(number);
        }
        return value instanceof Long || value instanceof Boolean ? value.toString() : text(value.toString());
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || !isStart(text.charAt(0)) || text.endsWith(" ") || text.endsWith(":")) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(isStart(c) || isInner(c)) || (c == ':' && text.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/';
    }

    private static boolean isInner(char c) {
        return (c >= '0' && c <= '9') || " .-:,;()+=?'".indexOf(c) >= 0;
    }
}
