package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Asks how the nodes on the left relate to the list on the right, as tolerant paths may. */
public record Membership(NodeSource left, Operator operator, NodeSource right) implements Condition {

    /**
     * The questions. Where the left side is missing, or the right side is not of the kind asked for, nothing is a
     * member.
     */
    public enum Operator {
        /** One of the nodes is an element of the array, or the value of a member of the object. */
        IN("in"),
        /** The opposite of {@link #IN}. */
        NOT_IN("nin"),
        /** One of the elements is an element of the array. */
        ANY_OF("anyOf"),
        /** The opposite of {@link #ANY_OF}. */
        NONE_OF("noneOf"),
        /** All of the elements are elements of the array. */
        SUBSET_OF("subsetOf"),
        /** All of the nodes have so many characters, elements or members. */
        SIZE("size");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    @Override
    public boolean keeps(JsonNode node, Evaluation evaluation) {
        List<JsonNode> nodes = left.nodes(node, evaluation);
        List<JsonNode> rightNodes = right.nodes(node, evaluation);
        if (nodes.isEmpty() || rightNodes.isEmpty()) {
            return operator == Operator.NOT_IN || operator == Operator.NONE_OF;
        }
        JsonNode other = rightNodes.get(0);
        return switch (operator) {
            case IN -> anyIn(nodes, valuesOf(other), evaluation);
            case NOT_IN -> !anyIn(nodes, valuesOf(other), evaluation);
            case ANY_OF -> anyIn(flatten(nodes, evaluation), elementsOf(other), evaluation);
            case NONE_OF -> !anyIn(flatten(nodes, evaluation), elementsOf(other), evaluation);
            case SUBSET_OF -> allIn(flatten(nodes, evaluation), elementsOf(other), evaluation);
            case SIZE -> other instanceof JsonNumber size && allOfSize(nodes, size);
        };
    }

    private static boolean anyIn(List<JsonNode> nodes, List<JsonNode> list, Evaluation evaluation) {
        for (JsonNode node : nodes) {
            if (contains(list, node, evaluation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allIn(List<JsonNode> nodes, List<JsonNode> list, Evaluation evaluation) {
        for (JsonNode node : nodes) {
            if (!contains(list, node, evaluation)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(List<JsonNode> list, JsonNode node, Evaluation evaluation) {
        for (JsonNode element : list) {
            if (!evaluation.step()) {
                return false;
            }
            if (JsonOrder.equal(element, node, evaluation)) {
                return true;
            }
        }
        return false;
    }

    private static List<JsonNode> flatten(List<JsonNode> nodes, Evaluation evaluation) {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode node : nodes) {
            List<JsonNode> added = node instanceof JsonArray array ? array.elements() : List.of(node);
            if (!evaluation.spend(added.size())) {
                break;
            }
            elements.addAll(added);
        }
        return elements;
    }

    private static List<JsonNode> elementsOf(JsonNode node) {
        return node instanceof JsonArray array ? array.elements() : List.of();
    }

    private static List<JsonNode> valuesOf(JsonNode node) {
        return node instanceof JsonObject object ? object.values() : elementsOf(node);
    }

    private static boolean allOfSize(List<JsonNode> nodes, JsonNumber size) {
        for (JsonNode node : nodes) {
            if (JsonNumber.compare(JsonNumber.of(sizeOf(node)), size) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int sizeOf(JsonNode node) {
        if (node instanceof JsonString string) {
            return string.value().length();
        } else if (node instanceof JsonArray array) {
            return array.size();
        }
        return node instanceof JsonObject object ? object.size() : -1;
    }
}
