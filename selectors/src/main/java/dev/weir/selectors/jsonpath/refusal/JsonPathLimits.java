package dev.weir.selectors.jsonpath.refusal;

/**
 * What a path may ask for. The first four bound its text and are checked when it is compiled; the last two bound its
 * work and are checked when it is evaluated, by counting and never by the clock, so the same document always fares
 * the same.
 *
 * @param expressionLength the longest expression, in characters
 * @param segments the most segments in an expression, those within filters included, at most {@value #MAX_SEGMENTS}
 * @param selectors the most selectors in an expression, those within filters included
 * @param nesting the deepest nesting of filters, parentheses, lists and function calls, at most {@value #MAX_NESTING}
 * @param steps the most steps of an evaluation: one for each visited node, tested or selected, and more for what
 *     takes longer, like matching a text
 * @param depth the deepest nesting of a document, at most {@value #MAX_DEPTH}
 */
public record JsonPathLimits(int expressionLength, int segments, int selectors, int nesting, int steps, int depth) {

    /** The most segments that any expression may have; evaluation recurses over them. */
    public static final int MAX_SEGMENTS = 64;

    /** The deepest nesting that any expression may have; evaluation recurses over it. */
    public static final int MAX_NESTING = 16;

    /** The deepest nesting that any document may have; evaluation recurses over it. */
    public static final int MAX_DEPTH = 64;

    /** 512 characters, 64 segments, 128 selectors, nested 16 deep; 10,000 steps on documents up to 64 levels deep. */
    public static final JsonPathLimits DEFAULTS =
            new JsonPathLimits(512, MAX_SEGMENTS, 128, MAX_NESTING, 10_000, MAX_DEPTH);

    public JsonPathLimits {
        requireRange("expressionLength", expressionLength, Integer.MAX_VALUE);
        requireRange("segments", segments, MAX_SEGMENTS);
        requireRange("selectors", selectors, Integer.MAX_VALUE);
        requireRange("nesting", nesting, MAX_NESTING);
        requireRange("steps", steps, Integer.MAX_VALUE);
        requireRange("depth", depth, MAX_DEPTH);
    }

    public JsonPathLimits withSteps(int newSteps) {
        return new JsonPathLimits(expressionLength, segments, selectors, nesting, newSteps, depth);
    }

    public JsonPathLimits withDepth(int newDepth) {
        return new JsonPathLimits(expressionLength, segments, selectors, nesting, steps, newDepth);
    }

    private static void requireRange(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be at least 1 and at most " + most + ", not " + value);
        }
    }
}
