package dev.weir.selectors.jsonpath.json.parser;

import dev.weir.selectors.jsonpath.json.JsonNode;

/**
 * What a JSON text may ask of its parser.
 *
 * @param size the longest text, in bytes of UTF-8
 * @param depth the deepest nesting of objects and arrays, at most {@link JsonNode#MAX_HEIGHT}
 */
public record JsonLimits(int size, int depth) {

    /** One mebibyte, 64 levels. */
    public static final JsonLimits DEFAULTS = new JsonLimits(1 << 20, 64);

    public JsonLimits {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
        if (depth < 1 || depth > JsonNode.MAX_HEIGHT) {
            throw new IllegalArgumentException(
                    "depth must be at least 1 and at most " + JsonNode.MAX_HEIGHT + ", not " + depth);
        }
    }

    public JsonLimits withSize(int newSize) {
        return new JsonLimits(newSize, depth);
    }

    public JsonLimits withDepth(int newDepth) {
        return new JsonLimits(size, newDepth);
    }
}
