package dev.weir.selectors.jsonpath.refusal;

/** Says what is wrong with an expression, where, and what was expected instead. */
public final class JsonPathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String expression;
    private final int index;
    private final String problem;
    private final String expected;

    public JsonPathSyntaxException(String expression, int index, String problem, String expected) {
        super("invalid JSONPath at index " + index + ": " + problem + ", expected " + expected + ", in "
                + oneLine(expression));
        this.expression = expression;
        this.index = index;
        this.problem = problem;
        this.expected = expected;
    }

    /** The expression, shortened if it was too long. */
    public String expression() {
        return expression;
    }

    /**
     * Where the problem is, counted from 0 in characters; the length of the expression if something is missing at its
     * end.
     */
    public int index() {
        return index;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What to write instead. */
    public String expected() {
        return expected;
    }

    /** The expression with a space for each control character, so that positions stay as they are. */
    private static String oneLine(String expression) {
        StringBuilder line = new StringBuilder(expression);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
