package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.internal.query.Filter;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.json.JsonNode;
import java.util.List;

/** A logical expression about the current node. */
public sealed interface Condition extends Filter
        permits Comparison,
                PluralComparison,
                Membership,
                PatternTest,
                Condition.All,
                Condition.Any,
                Condition.Not,
                Condition.Exists,
                Condition.Never {

    /** Holds if all of its parts do; stops at the first that doesn't. */
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean keeps(JsonNode node, Evaluation evaluation) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).keeps(node, evaluation)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Holds if any of its parts does; stops at the first that does. */
    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean keeps(JsonNode node, Evaluation evaluation) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).keeps(node, evaluation)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Holds if its part doesn't. */
    record Not(Condition part) implements Condition {

        @Override
        public boolean keeps(JsonNode node, Evaluation evaluation) {
            return !part.keeps(node, evaluation);
        }
    }

    /** Holds if the query selects a node, whatever its value. */
    record Exists(Query query) implements Condition {

        @Override
        public boolean keeps(JsonNode node, Evaluation evaluation) {
            return query.exists(node, evaluation);
        }
    }

    /** Never holds: what is left of a test against a malformed pattern. */
    enum Never implements Condition {
        NEVER;

        @Override
        public boolean keeps(JsonNode node, Evaluation evaluation) {
            return false;
        }
    }
}
