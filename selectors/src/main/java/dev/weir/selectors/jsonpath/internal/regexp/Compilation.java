package dev.weir.selectors.jsonpath.internal.regexp;

/** What came of compiling a pattern. */
public sealed interface Compilation {

    /** The pattern is sound. */
    record Compiled(Regexp regexp) implements Compilation {}

    /** The pattern breaks the rules of its syntax, so it matches nothing. */
    record Malformed(String problem) implements Compilation {}

    /** The pattern may be sound, but would cost too much. */
    record TooLarge(String problem) implements Compilation {}
}
