package dev.weir.telemetry.yaml.expansion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the braces of a reference, taken apart.
 *
 * @param origin where the value comes from
 * @param name the variable or the path
 * @param fallback the text after a colon and a dash, if there is one
 */
record Reference(Origin origin, String name, @Nullable String fallback) {

    enum Origin {
        ENVIRONMENT("env."),
        FILE("file.");

        final String prefix;

        Origin(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Reads a well-formed reference; empty for anything else. */
    static Optional<Reference> of(String inside) {
        for (Origin origin : Origin.values()) {
            if (inside.startsWith(origin.prefix)) {
                Reference reference = split(origin, inside.substring(origin.prefix.length()));
                return Optional.of(reference).filter(Reference::isWellFormed);
            }
        }
        return Optional.empty();
    }

    static boolean isVariableName(String name) {
        return !name.isEmpty()
                && !(name.charAt(0) >= '0' && name.charAt(0) <= '9')
                && name.chars()
                        .allMatch(letter -> letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '_'));
    }

    private static Reference split(Origin origin, String rest) {
        int fallback = rest.indexOf(":-");
        return fallback < 0
                ? new Reference(origin, rest, null)
                : new Reference(origin, rest.substring(0, fallback), rest.substring(fallback + 2));
    }

    private boolean isWellFormed() {
        return origin == Origin.FILE ? !name.isBlank() : isVariableName(name);
    }
}
