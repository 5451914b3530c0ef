package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonNode;

/** A query, which selects nodes starting from an origin. Immutable. */
public sealed interface Query permits SingularQuery, Query.Plural {

    /** Where a query starts. */
    enum Origin {
        /** At the root of the document, {@code $}. */
        ROOT,
        /** At the node that a filter tests, {@code @}. */
        CURRENT;

        JsonNode of(JsonNode current, Evaluation evaluation) {
            return this == ROOT ? evaluation.root() : current;
        }
    }

    /** Hands the selected nodes to the sink, in order, until it has enough or the evaluation is refused. */
    void select(JsonNode current, Evaluation evaluation, NodeSink sink);

    /** Whether the query selects any node, for which it looks no further than the first. */
    boolean exists(JsonNode current, Evaluation evaluation);

    /** A query that may select any number of nodes. */
    record Plural(Origin origin, Segment first) implements Query {

        @Override
        public void select(JsonNode current, Evaluation evaluation, NodeSink sink) {
            first.visit(origin.of(current, evaluation), evaluation, sink);
        }

        @Override
        public boolean exists(JsonNode current, Evaluation evaluation) {
            // Only a refusal or the first node can end the visit early, and after a refusal the answer doesn't matter.
            return !first.visit(origin.of(current, evaluation), evaluation, node -> false);
        }
    }
}
