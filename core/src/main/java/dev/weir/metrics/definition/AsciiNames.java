package dev.weir.metrics.definition;

import java.util.Locale;

/** The characters of names, and how a wrong name is shown and mended in a message. */
final class AsciiNames {
    private static final int SHOWN = 80;

    private AsciiNames() {}

    /** Decides whether a character may stand in a name. */
    interface Part {
        boolean allows(char c);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static String quoted(char c) {
        return quoted(String.valueOf(c));
    }

    /** Quotes a text for one line of a log: cut at 80 characters, anything but printable ASCII escaped. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                shown.append(c);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return shown.append(text.length() > SHOWN ? "…\"" : "\"").toString();
    }

    /** The nearest name that passes: other characters become {@code _}, what comes before the first letter goes. */
    static String cleaned(String name, Part part, String fallback) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < name.length() && kept.length() < SHOWN; i++) {
            char c = name.charAt(i);
            if (kept.isEmpty() && !isLetter(c)) {
                continue;
            }
            kept.append(part.allows(c) ? c : '_');
        }
        return kept.isEmpty() ? fallback : kept.toString();
    }
}
