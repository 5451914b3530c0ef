package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.json.JsonNode;

/** Compares two values. */
public record Comparison(Operand left, ComparisonOperator operator, Operand right) implements Condition {

    @Override
    public boolean keeps(JsonNode node, Evaluation evaluation) {
        return operator.holds(left.value(node, evaluation), right.value(node, evaluation), evaluation);
    }
}
