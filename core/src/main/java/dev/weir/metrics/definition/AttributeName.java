package dev.weir.metrics.definition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The syntax of attribute keys, narrower than OpenTelemetry's so that every key is a label in every backend. */
public final class AttributeName {
    private static final int LONGEST = 255;
    private static final Set<String> TAKEN = Set.of("le", "quantile", "otel.metric.overflow");

    private AttributeName() {}

    /**
     * Returns the key when it is a letter or {@code _} followed by letters, digits, {@code _ . -} or {@code /}.
     *
     * @throws IllegalArgumentException that says what is wrong and what to write instead
     */
    public static String checked(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException(
                    "an attribute needs a key: write dotted words, such as \"http.request.method\"");
        }
        String problem = problem(key);
        if (problem != null) {
            throw new IllegalArgumentException("attribute key " + AsciiNames.quoted(key) + ": " + problem + "; write "
                    + AsciiNames.quoted(mended(key)));
        }
        return key;
    }

    /** Whether {@link #checked} would return the key. */
    public static boolean isValid(String key) {
        return !key.isEmpty() && problem(key) == null;
    }

    private static @Nullable String problem(String key) {
        if (TAKEN.contains(key)) {
            return "exporters give this key a meaning of their own";
        }
        if (!isStart(key.charAt(0)) || key.startsWith("__")) {
            return "a key starts with a letter or one _";
        }
        if (key.length() > LONGEST) {
            return "a key has at most " + LONGEST + " characters, this one has " + key.length();
        }
        for (int i = 1; i < key.length(); i++) {
            if (!isPart(key.charAt(i))) {
                return "character " + (i + 1) + " (" + AsciiNames.quoted(key.charAt(i))
                        + ") is not one of letters, digits, _ . - /";
            }
        }
        return null;
    }

    private static String mended(String key) {
        return TAKEN.contains(key)
                ? key.replace('.', '_') + "_value"
                : AsciiNames.cleaned(key, AttributeName::isPart, "key");
    }

    private static boolean isStart(char c) {
        return AsciiNames.isLetter(c) || c == '_';
    }

    private static boolean isPart(char c) {
        return AsciiNames.isLetter(c) || AsciiNames.isDigit(c) || c == '_' || c == '.' || c == '-' || c == '/';
    }
}
