package dev.weir.telemetry.yaml.expansion;

import java.util.Locale;

/** Guesses what a reference in a form of some other tool was meant to be. */
final class RightForm {
    static final String ALL_FORMS = "write ${env.NAME}, ${env.NAME:-default} or ${file.path}, or $${ for the text ${";

    private static final int LONGEST_GUESS = 80;

    private RightForm() {}

    /** What to write instead of {@code ${inside}}. */
    static String of(String inside) {
        if (inside.length() > LONGEST_GUESS) {
            return ALL_FORMS;
        }
        String meant = inside.strip();
        for (Reference.Origin origin : Reference.Origin.values()) {
            int end = origin.prefix.length();
            if (meant.length() > end && opensLike(meant.substring(0, end), origin.prefix)) {
                return question(origin.prefix + meant.substring(end).strip());
            }
        }
        return question("env." + meant);
    }

    // "ENV.", "env:" and "file:" all open like "env." or "file."
    private static boolean opensLike(String start, String prefix) {
        int separator = prefix.length() - 1;
        return start.substring(0, separator).toLowerCase(Locale.ROOT).equals(prefix.substring(0, separator))
                && ".: ".indexOf(start.charAt(separator)) >= 0;
    }

    private static String question(String inside) {
        return Reference.of(inside)
                .map(reference -> "did you mean ${" + inside + "}?")
                .orElse(ALL_FORMS);
    }
}
