package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.json.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two lists of nodes, as tolerant paths may. Lists of one node or none compare as values do; longer ones are
 * equal if they are as long and equal pair by pair, and have no order.
 */
public record PluralComparison(NodeSource left, ComparisonOperator operator, NodeSource right) implements Condition {

    @Override
    public boolean keeps(JsonNode node, Evaluation evaluation) {
        List<JsonNode> one = left.nodes(node, evaluation);
        List<JsonNode> other = right.nodes(node, evaluation);
        if (one.size() <= 1 && other.size() <= 1) {
            return operator.holds(first(one), first(other), evaluation);
        }
        return switch (operator) {
            case EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL -> equal(one, other, evaluation);
            case NOT_EQUAL -> !equal(one, other, evaluation);
            case LESS, GREATER -> false;
        };
    }

    private static @Nullable JsonNode first(List<JsonNode> nodes) {
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    private static boolean equal(List<JsonNode> left, List<JsonNode> right, Evaluation evaluation) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!evaluation.step() || !JsonOrder.equal(left.get(i), right.get(i), evaluation)) {
                return false;
            }
        }
        return true;
    }
}
