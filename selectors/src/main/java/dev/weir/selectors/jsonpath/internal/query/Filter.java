package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonNode;

/** Decides whether a node is selected. Immutable. */
public interface Filter {

    /** Whether to keep the node; of no meaning once the evaluation is refused. */
    boolean keeps(JsonNode node, Evaluation evaluation);
}
