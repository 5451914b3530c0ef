package dev.weir.selectors.jsonpath.json;

/** The JSON value {@code null}, which is a value like any other and not an absent one. */
public enum JsonNull implements JsonNode {
    NULL;

    @Override
    public String toString() {
        return toJson();
    }
}
