package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.lexical.Allowance;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.refusal.JsonPathLimits;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;

/** Parses whole expressions. */
public final class ExpressionParser {

    private ExpressionParser() {}

    /** Compiles an expression, or throws {@link JsonPathSyntaxException}. */
    public static Query parse(String expression, Dialect dialect, JsonPathLimits limits) {
        requireLength(expression, limits.expressionLength());
        Cursor cursor = new Cursor(expression);
        QueryParser queries = new QueryParser(cursor, new Allowance(cursor, limits), dialect);
        if (dialect == Dialect.TOLERANT) {
            cursor.skipBlanks();
        }
        boolean rooted = cursor.skip('$');
        boolean rootImplied = dialect == Dialect.TOLERANT && (cursor.peek() == '.' || cursor.peek() == '[');
        if (!rooted && !rootImplied) {
            throw cursor.unexpected("'$', the root that a path starts from");
        }
        Query query = queries.parse(Query.Origin.ROOT);
        if (dialect == Dialect.TOLERANT) {
            cursor.skipBlanks();
        }
        if (!cursor.atEnd()) {
            throw cursor.unexpected("'.', '[' or the end of the path");
        }
        return query;
    }

    private static void requireLength(String expression, int longest) {
        if (expression.length() > longest) {
            throw new JsonPathSyntaxException(
                    expression.substring(0, longest),
                    longest,
                    "expression too long",
                    "at most " + longest + " characters");
        }
    }
}
