package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonNode;

/** Takes the nodes of a query, one by one. */
@FunctionalInterface
public interface NodeSink {

    /** Takes a node and tells whether to go on. */
    boolean accept(JsonNode node);
}
