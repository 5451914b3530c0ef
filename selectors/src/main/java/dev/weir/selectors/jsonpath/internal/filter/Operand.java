package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.internal.query.SingularQuery;
import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that stands for one value in a filter, or for nothing. */
public sealed interface Operand extends NodeSource {

    /** The value, or null for nothing, which is another thing than the JSON value null. */
    @Nullable
    JsonNode value(JsonNode current, Evaluation evaluation);

    @Override
    default List<JsonNode> nodes(JsonNode current, Evaluation evaluation) {
        JsonNode value = value(current, evaluation);
        return value == null ? List.of() : List.of(value);
    }

    /** A value written in the expression. */
    record Literal(JsonNode literal) implements Operand {

        @Override
        public JsonNode value(JsonNode current, Evaluation evaluation) {
            return literal;
        }
    }

    /** The node that a query of names and indexes selects. */
    record Node(SingularQuery query) implements Operand {

        @Override
        public @Nullable JsonNode value(JsonNode current, Evaluation evaluation) {
            return query.find(current, evaluation);
        }
    }

    /** The function {@code length()}: characters of a string, elements of an array, members of an object. */
    record Length(Operand argument) implements Operand {

        private static final int CHARACTERS_PER_STEP = 256;

        @Override
        public @Nullable JsonNode value(JsonNode current, Evaluation evaluation) {
            JsonNode value = argument.value(current, evaluation);
            if (value instanceof JsonString string) {
                String text = string.value();
                return evaluation.spend(text.length() / CHARACTERS_PER_STEP)
                        ? JsonNumber.of(text.codePointCount(0, text.length()))
                        : null;
            } else if (value instanceof JsonArray array) {
                return JsonNumber.of(array.size());
            }
            return value instanceof JsonObject object ? JsonNumber.of(object.size()) : null;
        }
    }

    /** The function {@code count()}: how many nodes a query selects, repeated ones counted as often as they occur. */
    record Count(Query query) implements Operand {

        @Override
        public JsonNode value(JsonNode current, Evaluation evaluation) {
            int[] count = new int[1];
            query.select(current, evaluation, node -> {
                count[0]++;
                return true;
            });
            return JsonNumber.of(count[0]);
        }
    }

    /** The function {@code value()}: the node that a query selects if it is the only one. */
    record OnlyNode(Query query) implements Operand {

        @Override
        public @Nullable JsonNode value(JsonNode current, Evaluation evaluation) {
            JsonNode[] found = new JsonNode[1];
            boolean[] several = new boolean[1];
            query.select(current, evaluation, node -> {
                several[0] = found[0] != null;
                found[0] = node;
                return !several[0];
            });
            return several[0] ? null : found[0];
        }
    }
}
