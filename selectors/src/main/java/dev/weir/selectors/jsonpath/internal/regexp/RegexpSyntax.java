package dev.weir.selectors.jsonpath.internal.regexp;

/** A way to write regular expressions. */
public enum RegexpSyntax {
    /** The interoperable syntax of RFC 9485, which {@code match()} and {@code search()} take. */
    INTEROPERABLE {
        @Override
        String toRe2(String pattern) {
            return new InteroperableTranslator(pattern).translate();
        }
    },
    /** The syntax of RE2, which is close to what the operator {@code ~=} takes elsewhere. */
    RE2 {
        @Override
        String toRe2(String pattern) {
            return pattern;
        }
    };

    /** Spells the pattern for the engine, or throws {@link MalformedPattern}. */
    abstract String toRe2(String pattern);
}
