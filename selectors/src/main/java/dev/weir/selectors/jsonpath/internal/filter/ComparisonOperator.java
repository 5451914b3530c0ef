package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.json.JsonNode;
import org.jspecify.annotations.Nullable;

/** The operators that compare two values, longer symbols before those they start with. */
public enum ComparisonOperator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    GREATER(">");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether the values, null for nothing, are in this relation. */
    boolean holds(@Nullable JsonNode left, @Nullable JsonNode right, Evaluation evaluation) {
        return switch (this) {
            case EQUAL -> JsonOrder.equal(left, right, evaluation);
            case NOT_EQUAL -> !JsonOrder.equal(left, right, evaluation);
            case LESS -> JsonOrder.less(left, right, evaluation);
            case LESS_OR_EQUAL -> JsonOrder.less(left, right, evaluation) || JsonOrder.equal(left, right, evaluation);
            case GREATER -> JsonOrder.less(right, left, evaluation);
            case GREATER_OR_EQUAL ->
                JsonOrder.less(right, left, evaluation) || JsonOrder.equal(left, right, evaluation);
        };
    }
}
