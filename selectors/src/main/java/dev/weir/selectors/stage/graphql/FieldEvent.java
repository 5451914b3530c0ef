package dev.weir.selectors.stage.graphql;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import org.jspecify.annotations.Nullable;

/**
 * A field that was met in a response.
 *
 * @param parentType the type that the field belongs to; null if nobody knows
 * @param name the field's name, not its alias
 * @param type the innermost named type of the field's definition; null if nobody knows
 */
public record FieldEvent(
        @Nullable String parentType, String name, @Nullable String type, JsonNode value) {

    public boolean isNull() {
        return value == JsonNull.NULL;
    }

    /** The number of elements of a list; -1 if the value is none. */
    public int listLength() {
        return value instanceof JsonArray array ? array.size() : -1;
    }
}
