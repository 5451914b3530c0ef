package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A selector of one child at most. */
public sealed interface SingularSelector extends Selector {

    /** The selected child, or null if there is none. */
    @Nullable
    JsonNode pick(JsonNode node);

    @Override
    default boolean select(JsonNode node, Evaluation evaluation, Segment next, NodeSink sink) {
        JsonNode child = pick(node);
        return child == null || (evaluation.step() && next.visit(child, evaluation, sink));
    }

    /** Selects the member of a name. */
    record Name(String name) implements SingularSelector {

        @Override
        public @Nullable JsonNode pick(JsonNode node) {
            return node instanceof JsonObject object ? object.member(name) : null;
        }
    }

    /** Selects the element at an index, which counts from the end if it is negative. */
    record Index(long index) implements SingularSelector {

        @Override
        public @Nullable JsonNode pick(JsonNode node) {
            if (!(node instanceof JsonArray array)) {
                return null;
            }
            long position = index < 0 ? index + array.size() : index;
            return position < 0 || position >= array.size() ? null : array.element((int) position);
        }
    }
}
