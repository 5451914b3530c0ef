package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import java.util.List;

/**
 * A segment of a query, linked to the next. A node goes through all that follows before its sibling does, which
 * yields the order of RFC 9535 without lists in between.
 */
public sealed interface Segment {

    /** Hands what this segment and the following ones select from a node to the sink; tells whether to go on. */
    boolean visit(JsonNode node, Evaluation evaluation, NodeSink sink);

    /** Applies its selectors to the node. */
    record Child(List<Selector> selectors, Segment next) implements Segment {

        public Child {
            selectors = List.copyOf(selectors);
        }

        @Override
        public boolean visit(JsonNode node, Evaluation evaluation, NodeSink sink) {
            for (int i = 0; i < selectors.size(); i++) {
                if (!selectors.get(i).select(node, evaluation, next, sink)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Applies its selectors to the node and then to each of its descendants, parents before children. */
    record Descendant(Child onEach) implements Segment {

        @Override
        public boolean visit(JsonNode node, Evaluation evaluation, NodeSink sink) {
            return onEach.visit(node, evaluation, sink) && visitChildren(node, evaluation, sink);
        }

        private boolean visitChildren(JsonNode node, Evaluation evaluation, NodeSink sink) {
            if (node instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (!evaluation.step() || !visit(array.element(i), evaluation, sink)) {
                        return false;
                    }
                }
            } else if (node instanceof JsonObject object) {
                for (int i = 0; i < object.size(); i++) {
                    if (!evaluation.step() || !visit(object.value(i), evaluation, sink)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /**
     * Turns an array into its length, and anything else into nothing: the {@code .length()} that tolerant paths may
     * call.
     */
    record Length(Segment next) implements Segment {

        @Override
        public boolean visit(JsonNode node, Evaluation evaluation, NodeSink sink) {
            if (node instanceof JsonArray array) {
                return evaluation.step() && next.visit(JsonNumber.of(array.size()), evaluation, sink);
            }
            return true;
        }
    }

    /** The end of a query: what arrives here is selected. */
    enum End implements Segment {
        END;

        @Override
        public boolean visit(JsonNode node, Evaluation evaluation, NodeSink sink) {
            return sink.accept(node);
        }
    }
}
