package dev.weir.selectors.condition;

import dev.weir.selectors.jsonpath.internal.regexp.Compilation;
import dev.weir.selectors.jsonpath.internal.regexp.Regexp;
import dev.weir.selectors.jsonpath.internal.regexp.RegexpSyntax;
import dev.weir.selectors.stage.context.Refusals;

/**
 * A regular expression in RE2's syntax, compiled when it is made. It is found anywhere in a text unless it begins with
 * {@code ^} and ends with {@code $}. Matching takes linear time and is refused where even that would be long.
 */
public final class TextPattern {

    private static final int MOST_STEPS = 10_000;

    private final String pattern;
    private final Regexp regexp;

    private TextPattern(String pattern, Regexp regexp) {
        this.pattern = pattern;
        this.regexp = regexp;
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if it is malformed, longer than 512 characters or otherwise too large
     */
    public static TextPattern compile(String pattern) {
        Compilation compilation = Regexp.compile(pattern, RegexpSyntax.RE2);
        if (compilation instanceof Compilation.Compiled compiled) {
            return new TextPattern(pattern, compiled.regexp());
        }
        String problem = compilation instanceof Compilation.TooLarge tooLarge
                ? tooLarge.problem()
                : ((Compilation.Malformed) compilation).problem();
        throw new IllegalArgumentException(problem);
    }

    /** Whether the pattern is found. A text over 4,096 characters, or less for a large pattern, is refused. */
    public boolean isFoundIn(String text, Refusals refusals) {
        if (text.length() > Regexp.LONGEST_TEXT || regexp.stepsFor(text) > MOST_STEPS) {
            refusals.pattern();
            return false;
        }
        return regexp.findsIn(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPattern another && pattern.equals(another.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return pattern;
    }
}
