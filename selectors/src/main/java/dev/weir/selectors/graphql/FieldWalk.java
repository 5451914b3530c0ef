package dev.weir.selectors.graphql;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.graphql.FieldEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds an operation's fields in its response. Each is told once for each object that holds it, a list once as a whole;
 * after {@value #MOST_FIELDS} fields it stops.
 */
final class FieldWalk {
    static final int MOST_FIELDS = 10_000;

    private static final String TYPE_NAME = "__typename";

    private final Consumer<FieldEvent> fields;
    private int left = MOST_FIELDS;

    FieldWalk(Consumer<FieldEvent> fields) {
        this.fields = fields;
    }

    /** Tells of the fields in this object, or in each that the list holds; false if there were too many. */
    boolean through(JsonNode value, SelectedFields selected) {
        if (value instanceof JsonObject object) {
            return throughObject(object, selected);
        }
        boolean complete = true;
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size() && complete; i++) {
                complete = through(list.element(i), selected);
            }
        }
        return complete;
    }

    private boolean throughObject(JsonObject object, SelectedFields selected) {
        String ownType = typeName(object);
        for (SelectedField field : selected.fields()) {
            JsonNode value = object.member(field.key());
            if (value == null) {
                continue;
            }
            if (--left < 0) {
                return false;
            }
            fields.accept(event(field.definition(ownType), ownType, value));
            if (!field.selected().fields().isEmpty() && !through(value, field.selected())) {
                return false;
            }
        }
        return true;
    }

    /** Where no schema says what a thing is, the thing may say so itself. */
    private static FieldEvent event(SelectedField.Definition definition, @Nullable String ownType, JsonNode value) {
        String parent = definition.parentType() == null ? ownType : definition.parentType();
        String type = definition.type() == null ? typeName(firstOf(value)) : definition.type();
        return new FieldEvent(parent, definition.name(), type, value);
    }

    private static JsonNode firstOf(JsonNode value) {
        JsonNode first = value;
        while (first instanceof JsonArray list && list.size() > 0) {
            first = list.element(0);
        }
        return first;
    }

    private static @Nullable String typeName(JsonNode value) {
        return value instanceof JsonObject object && object.member(TYPE_NAME) instanceof JsonString name
                ? name.value()
                : null;
    }
}
