package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.filter.Condition;
import dev.weir.selectors.jsonpath.internal.filter.Operand;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.json.JsonNode;

/** A piece of a filter whose role, operand or test, depends on what follows. */
sealed interface Term {

    /** Where it starts. */
    int index();

    /** A value in the expression. */
    record Literal(int index, JsonNode value) implements Term {}

    /** A query relative to the current node or the root. */
    record Path(int index, Query query) implements Term {}

    /** A call of a function that gives a value. */
    record ValueCall(int index, String function, Operand operand) implements Term {}

    /** A call of a function that gives a truth value. */
    record TestCall(int index, String function, Condition condition) implements Term {}
}
