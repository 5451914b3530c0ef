package dev.weir.selectors.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that stands under one key of an object in a response. Immutable.
 *
 * @param key the alias, or the name where there is none
 * @param definitions whose field it is: one, unless fragments on several types select something under that key
 * @param selected what is selected of the field's own object or objects
 */
public record SelectedField(String key, List<Definition> definitions, SelectedFields selected) {

    /**
     * A field of a type.
     *
     * @param parentType the type that has it; null if neither the document nor a schema says so
     * @param type the innermost named type of the field; null without a schema that says so
     */
    public record Definition(
            @Nullable String parentType,
            String name,
            @Nullable String type) {}

    public SelectedField {
        definitions = List.copyOf(definitions);
    }

    /** The field's definition in an object that says what type it is of, or doesn't. */
    Definition definition(@Nullable String objectType) {
        for (Definition definition : definitions) {
            if (objectType != null && objectType.equals(definition.parentType())) {
                return definition;
            }
        }
        return definitions.get(0);
    }
}
