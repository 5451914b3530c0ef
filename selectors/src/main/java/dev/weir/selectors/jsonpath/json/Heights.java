package dev.weir.selectors.jsonpath.json;

/** Counts levels of nesting while nodes are built, bottom up. */
final class Heights {

    private Heights() {}

    /** The height of a node that holds these children; refuses one above {@link JsonNode#MAX_HEIGHT}. */
    static int above(JsonNode[] children, int count) {
        int highest = 0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, of(children[i]));
        }
        if (highest == JsonNode.MAX_HEIGHT) {
            throw new IllegalArgumentException("JSON nested deeper than " + JsonNode.MAX_HEIGHT + " levels");
        }
        return highest + 1;
    }

    /**
     * The same as {@link JsonNode#height}, but cheaper, for most children are scalars and this loop sees every node.
     */
    private static int of(JsonNode node) {
        if (node instanceof JsonObject object) {
            return object.height();
        }
        return node instanceof JsonArray array ? array.height() : 0;
    }
}
