package dev.weir.selectors.jsonpath.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Every node is immutable, safe to share between threads, and nested at most {@value #MAX_HEIGHT} deep,
 * so that no recursion over a node can exhaust the stack.
 */
public sealed interface JsonNode permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** The deepest nesting a node can have. */
    int MAX_HEIGHT = 512;

    /**
     * Makes a node of a plain Java value: null, a boolean, a string, a number, or a list, array or string-keyed map
     * of these.
     *
     * @throws IllegalArgumentException for a value of another type, a number that is not finite, or too deep a
     *     nesting
     */
    static JsonNode of(@Nullable Object value) {
        return JavaValues.toNode(value, 0);
    }

    /** The levels of objects and arrays in this node: 0 for a scalar, 1 for an array of scalars. Costs no walk. */
    default int height() {
        return 0;
    }

    /** This value as compact JSON text, members in their order of insertion. */
    default String toJson() {
        return JsonWriter.write(this, Integer.MAX_VALUE);
    }

    /**
     * This value as compact JSON text, cut off after so many characters, but never between two surrogates. Work and
     * memory are bounded by what is kept.
     */
    default String toJson(int mostCharacters) {
        return JsonWriter.write(this, mostCharacters);
    }
}
