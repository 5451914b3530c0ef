package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.filter.Condition;
import dev.weir.selectors.jsonpath.internal.filter.NodeSource;
import dev.weir.selectors.jsonpath.internal.filter.Operand;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.internal.query.SingularQuery;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;

/**
 * Gives terms the role in which they are used, or says why they can't have it: the type system of RFC 9535, section
 * 2.4.3.
 */
final class TypeCheck {

    private final Cursor cursor;

    TypeCheck(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The term as one value or nothing. */
    Operand value(Term term) {
        if (term instanceof Term.Literal literal) {
            return new Operand.Literal(literal.value());
        } else if (term instanceof Term.ValueCall call) {
            return call.operand();
        } else if (term instanceof Term.Path path && path.query() instanceof SingularQuery query) {
            return new Operand.Node(query);
        } else if (term instanceof Term.TestCall call) {
            throw failure(
                    term, call.function() + "() is true or false by itself", "no comparison and no use as a value");
        }
        throw failure(
                term,
                "a query that may select many nodes is no value",
                "a query of names and indexes, or value() or count() around it");
    }

    /** The term as any number of nodes, which only tolerant paths compare. */
    NodeSource nodes(Term term) {
        return term instanceof Term.Path path && !(path.query() instanceof SingularQuery)
                ? new NodeSource.Selected(path.query())
                : value(term);
    }

    /** The term as a query, whatever it selects. */
    Query query(Term term) {
        if (term instanceof Term.Path path) {
            return path.query();
        }
        throw failure(term, "no query", "a query that starts with '@' or '$'");
    }

    /** The term as something that holds or doesn't. */
    Condition test(Term term) {
        if (term instanceof Term.Path path) {
            return new Condition.Exists(path.query());
        } else if (term instanceof Term.TestCall call) {
            return call.condition();
        } else if (term instanceof Term.ValueCall call) {
            throw failure(term, call.function() + "() by itself is no test", "a comparison of it");
        }
        throw failure(term, "a literal by itself is no test", "a comparison with it");
    }

    private JsonPathSyntaxException failure(Term term, String problem, String expected) {
        return cursor.failure(term.index(), problem, expected);
    }
}
