package dev.weir.selectors.selector.graphql;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/**
 * A selector for a field of a response. What a field is called is absent where its value is null, and a type where neither
 * a schema nor the response says it.
 */
public enum FieldSelector implements Selector<GraphqlView> {
    /** The number of elements of a list; absent for anything else. */
    LIST_LENGTH {
        @Override
        @Nullable
        Value read(FieldEvent field) {
            return field.listLength() < 0 ? null : Value.of(field.listLength());
        }
    },

    /** The field's name. */
    FIELD_NAME {
        @Override
        @Nullable
        Value read(FieldEvent field) {
            return field.isNull() ? null : Value.of(field.name());
        }
    },

    /** The innermost named type of the field's definition. */
    FIELD_TYPE_NAME {
        @Override
        @Nullable
        Value read(FieldEvent field) {
            return field.isNull() ? null : text(field.type());
        }
    },

    /** Whether the value is a {@code scalar}, an {@code object} or a {@code list}. */
    FIELD_KIND {
        @Override
        @Nullable
        Value read(FieldEvent field) {
            return field.isNull() ? null : Value.of(kind(field));
        }
    },

    /** The name of the type that the field belongs to. */
    TYPE_NAME {
        @Override
        @Nullable
        Value read(FieldEvent field) {
            return field.isNull() ? null : text(field.parentType());
        }
    };

    abstract @Nullable Value read(FieldEvent field);

    @Override
    public Phases phases() {
        return Phases.FIELD;
    }

    @Override
    public ValueKinds kinds() {
        return this == LIST_LENGTH ? ValueKinds.INTEGER : ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, GraphqlView view) {
        FieldEvent field = view.field();
        return field == null ? null : read(field);
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : Value.of(text);
    }

    private static String kind(FieldEvent field) {
        return field.value() instanceof JsonObject ? "object" : field.value() instanceof JsonArray ? "list" : "scalar";
    }
}
