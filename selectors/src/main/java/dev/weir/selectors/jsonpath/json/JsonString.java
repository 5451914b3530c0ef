package dev.weir.selectors.jsonpath.json;

import static java.util.Objects.requireNonNull;

/** A JSON string, decoded. It may hold a lone surrogate, which JSON text can spell with an escape. */
public record JsonString(String value) implements JsonNode {

    public JsonString {
        requireNonNull(value, "value");
    }

    public static JsonString of(String value) {
        return new JsonString(value);
    }

    @Override
    public String toString() {
        return toJson();
    }
}
