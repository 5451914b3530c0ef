package dev.weir.metrics.definition;

import org.jspecify.annotations.Nullable;

/** The syntax of metric names, as OpenTelemetry defines it. */
public final class InstrumentName {
    private static final int LONGEST = 255;

    private InstrumentName() {}

    /**
     * Returns the name when it is a letter followed by at most 254 letters, digits, {@code _ . -} or {@code /}.
     *
     * @throws IllegalArgumentException that says what is wrong and what to write instead
     */
    public static String checked(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("a metric needs a name: write dotted words, such as \"weir.cache.hit\"");
        }
        if (!AsciiNames.isLetter(name.charAt(0))) {
            throw wrong(name, "a metric name starts with a letter");
        }
        for (int i = 1; i < name.length(); i++) {
            if (!isPart(name.charAt(i))) {
                throw wrong(
                        name,
                        "character " + (i + 1) + " (" + AsciiNames.quoted(name.charAt(i))
                                + ") is not one of letters, digits, _ . - /");
            }
        }
        if (name.length() > LONGEST) {
            throw wrong(name, "a metric name has at most " + LONGEST + " characters, this one has " + name.length());
        }
        return name;
    }

    private static boolean isPart(char c) {
        return AsciiNames.isLetter(c) || AsciiNames.isDigit(c) || c == '_' || c == '.' || c == '-' || c == '/';
    }

    private static IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException("metric name " + AsciiNames.quoted(name) + ": " + what + "; write "
                + AsciiNames.quoted(AsciiNames.cleaned(name, InstrumentName::isPart, "metric")));
    }
}
