package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;

/** A selector, which picks among the children of a node. */
public sealed interface Selector permits SingularSelector, SliceSelector, FilterSelector, Selector.Wildcard {

    /** Hands the selected children on to the next segment; tells whether to go on. Each costs a step. */
    boolean select(JsonNode node, Evaluation evaluation, Segment next, NodeSink sink);

    /** Selects all children. */
    enum Wildcard implements Selector {
        WILDCARD;

        @Override
        public boolean select(JsonNode node, Evaluation evaluation, Segment next, NodeSink sink) {
            if (node instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (!evaluation.step() || !next.visit(array.element(i), evaluation, sink)) {
                        return false;
                    }
                }
            } else if (node instanceof JsonObject object) {
                for (int i = 0; i < object.size(); i++) {
                    if (!evaluation.step() || !next.visit(object.value(i), evaluation, sink)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
