package dev.weir.selectors.jsonpath.internal.regexp;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A compiled regular expression that any thread may use. Matching takes time linear in the text, whatever the
 * pattern.
 */
public final class Regexp {

    /** The longest text to match, in characters. */
    public static final int LONGEST_TEXT = 4_096;

    private static final int LONGEST_PATTERN = 512;
    private static final int MOST_STATES = 1_000;
    private static final int MOST_UNTRUSTED_STATES = 200;
    private static final int CHARACTER_STATES_PER_STEP = 8;
    private static final int STEPS_TO_COMPILE = 500;

    private final Pattern pattern;

    private Regexp(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles a pattern that comes with an expression. */
    public static Compilation compile(String pattern, RegexpSyntax syntax) {
        return compile(pattern, syntax, MOST_STATES);
    }

    /** Compiles a pattern that comes with a document, and so may be hostile; it has to be small. */
    static Compilation compileUntrusted(String pattern, RegexpSyntax syntax) {
        return compile(pattern, syntax, MOST_UNTRUSTED_STATES);
    }

    /** The size is estimated before the pattern is compiled, for a short pattern can grow into a huge program. */
    private static Compilation compile(String pattern, RegexpSyntax syntax, int mostStates) {
        if (pattern.length() > LONGEST_PATTERN) {
            return new Compilation.TooLarge("pattern longer than " + LONGEST_PATTERN + " characters");
        }
        if (PatternSize.of(pattern) > mostStates) {
            return new Compilation.TooLarge("pattern of more than " + mostStates + " states");
        }
        try {
            return new Compilation.Compiled(new Regexp(Pattern.compile(syntax.toRe2(pattern))));
        } catch (MalformedPattern e) {
            return new Compilation.Malformed(e.problem());
        } catch (PatternSyntaxException e) {
            return new Compilation.Malformed(e.getDescription() + " in '" + e.getPattern() + "'");
        }
    }

    /** Whether the pattern matches the whole text. */
    public boolean matches(String text) {
        return pattern.matches(text);
    }

    /** Whether the pattern matches some part of the text. */
    public boolean findsIn(String text) {
        return pattern.matcher(text).find();
    }

    /** The steps to charge for matching a text, in proportion to the states that it may go through. */
    public int stepsFor(String text) {
        return 1 + text.length() * pattern.programSize() / CHARACTER_STATES_PER_STEP;
    }

    /** The steps to charge for compiling a pattern that comes with a document. */
    public static int stepsToCompile(String pattern) {
        return STEPS_TO_COMPILE + pattern.length();
    }
}
