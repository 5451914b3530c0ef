package dev.weir.selectors.jsonpath.json;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A JSON array. Reading an element by its index takes constant time. */
public final class JsonArray implements JsonNode {

    private static final JsonArray EMPTY = new JsonArray(new JsonNode[0]);

    private final JsonNode[] elements;
    private final int height;

    private JsonArray(JsonNode[] elements) {
        this.elements = elements;
        this.height = Heights.above(elements, elements.length);
    }

    public static JsonArray of(JsonNode... elements) {
        return of(List.of(elements));
    }

    public static JsonArray of(Collection<? extends JsonNode> elements) {
        return elements.isEmpty() ? EMPTY : new JsonArray(List.copyOf(elements).toArray(JsonNode[]::new));
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return elements.length;
    }

    /** The element at an index that is at least 0 and less than {@link #size()}. */
    public JsonNode element(int index) {
        return elements[index];
    }

    /** The elements as an unmodifiable view. */
    public List<JsonNode> elements() {
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof JsonArray array && Arrays.equals(elements, array.elements));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return toJson();
    }

    /** Collects elements. Not safe for use by several threads; empty again after {@link #build()}. */
    public static final class Builder {

        private JsonNode[] elements = new JsonNode[8];
        private int size;

        private Builder() {}

        public Builder add(JsonNode element) {
            requireNonNull(element, "element");
            if (size == elements.length) {
                elements = Arrays.copyOf(elements, size * 2);
            }
            elements[size++] = element;
            return this;
        }

        public JsonArray build() {
            JsonArray array = size == 0 ? EMPTY : new JsonArray(Arrays.copyOf(elements, size));
            Arrays.fill(elements, 0, size, null);
            size = 0;
            return array;
        }
    }
}
