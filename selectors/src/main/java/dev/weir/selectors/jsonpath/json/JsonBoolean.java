package dev.weir.selectors.jsonpath.json;

/** A JSON truth value. There are two of them, so they can be compared by identity. */
public enum JsonBoolean implements JsonNode {
    FALSE,
    TRUE;

    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public boolean value() {
        return this == TRUE;
    }

    @Override
    public String toString() {
        return toJson();
    }
}
