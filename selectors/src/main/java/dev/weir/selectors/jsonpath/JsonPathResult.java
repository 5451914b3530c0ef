package dev.weir.selectors.jsonpath;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.refusal.JsonPathRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of evaluating a path: no node, one, many, or a refusal. Immutable. */
public sealed interface JsonPathResult {

    /** The nodes in the order that RFC 9535 gives them, none if the evaluation was refused. */
    List<JsonNode> nodes();

    /** The result as one value: null of no node, the node itself of one, an array of many; null if it was refused. */
    @Nullable
    JsonNode value();

    /** The result that consists of these nodes. */
    static JsonPathResult of(List<JsonNode> nodes) {
        return nodes.size() > 1 ? new Many(nodes) : ofNullable(nodes.isEmpty() ? null : nodes.get(0));
    }

    /** The result that consists of this node, or of none. */
    static JsonPathResult ofNullable(@Nullable JsonNode node) {
        return node == null ? None.NONE : new One(node);
    }

    /** The path selects nothing in this document. */
    enum None implements JsonPathResult {
        NONE;

        @Override
        public List<JsonNode> nodes() {
            return List.of();
        }

        @Override
        public @Nullable JsonNode value() {
            return null;
        }
    }

    /** The path selects one node. */
    record One(JsonNode node) implements JsonPathResult {

        @Override
        public List<JsonNode> nodes() {
            return List.of(node);
        }

        @Override
        public JsonNode value() {
            return node;
        }
    }

    /** The path selects two nodes or more, maybe some of them twice. */
    record Many(List<JsonNode> nodes) implements JsonPathResult {

        public Many {
            nodes = List.copyOf(nodes);
        }

        @Override
        public JsonNode value() {
            return JsonArray.of(nodes);
        }
    }

    /** The evaluation met a limit and was given up; what it had found until then is not told. */
    record Refused(JsonPathRefusal reason) implements JsonPathResult {

        @Override
        public List<JsonNode> nodes() {
            return List.of();
        }

        @Override
        public @Nullable JsonNode value() {
            return null;
        }
    }
}
