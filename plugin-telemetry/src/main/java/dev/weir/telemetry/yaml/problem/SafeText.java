package dev.weir.telemetry.yaml.problem;

import java.util.Locale;

/**
 * Foreign text made fit for a log line or a terminal. What it returns holds no control, format or private-use
 * character, no lone surrogate, no line break, and no more characters than asked; it costs no more than its result is
 * long.
 */
public final class SafeText {
    private static final int LONGEST_QUOTE = 120;
    private static final String CUT = "…";
    private static final char DELETE = '\u007F';

    private SafeText() {}

    /** The text in double quotes, escaped, and cut to 120 characters in all. */
    public static String quote(String text) {
        return quote(text, LONGEST_QUOTE);
    }

    /** The text in double quotes, escaped, and cut to the given length in all. */
    public static String quote(String text, int longest) {
        return '"' + escape(text, longest - 2, true) + '"';
    }

    /** The text as it is but for unsafe characters, which are escaped, and cut to the given length. */
    public static String clean(String text, int longest) {
        boolean isSafeAsItIs =
                text.length() <= longest && text.chars().allMatch(letter -> letter >= ' ' && letter < DELETE);
        return isSafeAsItIs ? text : escape(text, longest, false);
    }

    private static String escape(String text, int longest, boolean quoted) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), longest) + 16);
        int index = 0;
        int lastThatLeavesRoom = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            append(safe, codePoint, quoted);
            index += Character.charCount(codePoint);
            if (safe.length() > longest) {
                safe.setLength(lastThatLeavesRoom);
                return safe.append(CUT).toString();
            }
            if (safe.length() <= longest - CUT.length()) {
                lastThatLeavesRoom = safe.length();
            }
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int codePoint, boolean quoted) {
        switch (codePoint) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            case '"', '\\' -> safe.append(quoted ? "\\" : "").appendCodePoint(codePoint);
            default -> appendOther(safe, codePoint);
        }
    }

    private static void appendOther(StringBuilder safe, int codePoint) {
        if (isSafe(codePoint)) {
            safe.appendCodePoint(codePoint);
        } else {
            safe.append(String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\U%08x" : "\\u%04x", codePoint));
        }
    }

    private static boolean isSafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }
}
