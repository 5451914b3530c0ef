package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;

/** Selects by a filter. */
public sealed interface FilterSelector extends Selector {

    Filter filter();

    /** Hands a candidate on if the filter keeps it. */
    default boolean test(JsonNode candidate, Evaluation evaluation, Segment next, NodeSink sink) {
        if (!evaluation.step()) {
            return false;
        }
        return !filter().keeps(candidate, evaluation) || next.visit(candidate, evaluation, sink);
    }

    /** Hands on the elements that the filter keeps. */
    default boolean testElements(JsonArray array, Evaluation evaluation, Segment next, NodeSink sink) {
        for (int i = 0; i < array.size(); i++) {
            if (!test(array.element(i), evaluation, next, sink)) {
                return false;
            }
        }
        return true;
    }

    /** Selects among the children of the node, as the standard has it. */
    record Children(Filter filter) implements FilterSelector {

        @Override
        public boolean select(JsonNode node, Evaluation evaluation, Segment next, NodeSink sink) {
            if (node instanceof JsonArray array) {
                return testElements(array, evaluation, next, sink);
            }
            if (node instanceof JsonObject object) {
                for (int i = 0; i < object.size(); i++) {
                    if (!test(object.value(i), evaluation, next, sink)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Selects among the elements of an array, or else the node itself, as tolerant paths have it. */
    record ElementsOrSelf(Filter filter) implements FilterSelector {

        @Override
        public boolean select(JsonNode node, Evaluation evaluation, Segment next, NodeSink sink) {
            return node instanceof JsonArray array
                    ? testElements(array, evaluation, next, sink)
                    : test(node, evaluation, next, sink);
        }
    }
}
