package dev.weir.selectors.jsonpath;

import static java.util.Objects.requireNonNull;

import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import dev.weir.selectors.jsonpath.internal.parser.ExpressionParser;
import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.internal.query.NodeCollector;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.internal.query.SingularQuery;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.refusal.JsonPathLimits;
import dev.weir.selectors.jsonpath.refusal.JsonPathRefusal;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;

/**
 * A compiled JSONPath expression. It is immutable and safe for use by any number of threads, never throws on a
 * document, and stops at its limits, which it counts rather than measures. A path of names and indexes only, like
 * {@code $.a.b[0]}, allocates nothing but its result.
 */
public final class JsonPath {

    private final String expression;
    private final Dialect dialect;
    private final Query query;
    private final JsonPathLimits limits;

    private JsonPath(String expression, Dialect dialect, JsonPathLimits limits) {
        this.expression = requireNonNull(expression, "expression");
        this.dialect = dialect;
        this.limits = requireNonNull(limits, "limits");
        this.query = ExpressionParser.parse(expression, dialect, limits);
    }

    /**
     * Compiles an expression of RFC 9535, no more and no less. One line of its grammar is read in the spirit of the
     * others: whitespace within brackets is also allowed in queries that are compared.
     *
     * @throws JsonPathSyntaxException if the expression isn't well-formed and valid, or exceeds {@link
     *     JsonPathLimits#DEFAULTS}
     */
    public static JsonPath compile(String expression) {
        return compile(expression, JsonPathLimits.DEFAULTS);
    }

    /**
     * Compiles an expression as {@link #compile(String)} does.
     *
     * @throws JsonPathSyntaxException if the expression isn't well-formed and valid, or exceeds the limits
     */
    public static JsonPath compile(String expression, JsonPathLimits limits) {
        return new JsonPath(expression, Dialect.STANDARD, limits);
    }

    /**
     * Compiles an expression as configuration files have them: RFC 9535 and an older dialect besides.
     *
     * <ul>
     *   <li>The root may be left out: {@code .errors[0]}. A dot may precede a bracket: {@code $.[0]}.
     *   <li>Whitespace may stand between any two tokens.
     *   <li>Unquoted names may hold {@code - / \ #} and start with a digit.
     *   <li>{@code .length()} turns an array into its length.
     *   <li>A slice that ends at 0, as in {@code [1:0]}, ends with the array.
     *   <li>A filter that meets something else than an array tests that value itself, not its members, except after
     *       {@code ..}.
     *   <li>Filters may compare queries of many nodes, and with the operators {@code ~= in nin anyOf noneOf subsetOf
     *       size}; the first of these searches for a regular expression in RE2's syntax.
     *   <li>Filters may hold lists of literals: {@code @.code in ['A', 'B']}.
     * </ul>
     *
     * <p>A malformed regular expression in the path is refused here, where the standard has it match nothing.
     *
     * @throws JsonPathSyntaxException if the expression is neither, or exceeds {@link JsonPathLimits#DEFAULTS}
     */
    public static JsonPath compileTolerant(String expression) {
        return compileTolerant(expression, JsonPathLimits.DEFAULTS);
    }

    /**
     * Compiles an expression as {@link #compileTolerant(String)} does.
     *
     * @throws JsonPathSyntaxException if the expression is in neither dialect, or exceeds the limits
     */
    public static JsonPath compileTolerant(String expression, JsonPathLimits limits) {
        return new JsonPath(expression, Dialect.TOLERANT, limits);
    }

    /** Selects nodes of a document. */
    public JsonPathResult evaluate(JsonNode root) {
        if (root.height() > limits.depth()) {
            return new JsonPathResult.Refused(JsonPathRefusal.DEPTH);
        }
        return query instanceof SingularQuery singular
                ? JsonPathResult.ofNullable(singular.find(root))
                : evaluatePlural(root);
    }

    /** Paths are equal that were written alike and have the same dialect and limits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JsonPath path
                && expression.equals(path.expression)
                && dialect == path.dialect
                && limits.equals(path.limits);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /** The expression as it was written. */
    @Override
    public String toString() {
        return expression;
    }

    private JsonPathResult evaluatePlural(JsonNode root) {
        Evaluation evaluation = new Evaluation(root, limits.steps());
        NodeCollector collector = new NodeCollector();
        query.select(root, evaluation, collector);
        JsonPathRefusal refusal = evaluation.refusal();
        return refusal != null ? new JsonPathResult.Refused(refusal) : JsonPathResult.of(collector.nodes());
    }
}
