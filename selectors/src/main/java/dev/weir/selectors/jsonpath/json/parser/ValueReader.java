package dev.weir.selectors.jsonpath.json.parser;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.jsonpath.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text into nodes, by recursive descent that stops at the depth limit. Used once. */
final class ValueReader {

    private final ByteCursor cursor;
    private final int maxDepth;
    private final StringReader strings;
    private final NumberReader numbers;
    private final JsonObject.@Nullable Builder[] objects;
    private final JsonArray.@Nullable Builder[] arrays;

    ValueReader(ByteCursor cursor, int maxDepth) {
        this.cursor = cursor;
        this.maxDepth = maxDepth;
        this.strings = new StringReader(cursor);
        this.numbers = new NumberReader(cursor);
        this.objects = new JsonObject.Builder[maxDepth];
        this.arrays = new JsonArray.Builder[maxDepth];
    }

    JsonNode readText() {
        cursor.skipWhitespace();
        JsonNode value = readValue(0);
        cursor.skipWhitespace();
        if (cursor.peek() != ByteCursor.END) {
            throw cursor.unexpected("the end of the text");
        }
        return value;
    }

    private JsonNode readValue(int depth) {
        return switch (cursor.peek()) {
            case '{' -> readObject(depth);
            case '[' -> readArray(depth);
            case '"' -> strings.readValue();
            case 't' -> readWord("true", JsonBoolean.TRUE);
            case 'f' -> readWord("false", JsonBoolean.FALSE);
            case 'n' -> readWord("null", JsonNull.NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbers.read();
            default -> throw cursor.unexpected("a value");
        };
    }

    private JsonNode readObject(int depth) {
        enter(depth);
        JsonObject.Builder members = objectBuilder(depth);
        if (!cursor.skip('}')) {
            do {
                cursor.skipWhitespace();
                readMember(members, depth);
                cursor.skipWhitespace();
            } while (cursor.skip(','));
            cursor.expect('}', "',' or '}'");
        }
        return members.build();
    }

    private void readMember(JsonObject.Builder members, int depth) {
        if (cursor.peek() != '"') {
            throw cursor.unexpected("a member name in double quotes");
        }
        String name = strings.readName();
        cursor.skipWhitespace();
        cursor.expect(':', "':'");
        cursor.skipWhitespace();
        members.member(name, readValue(depth + 1));
    }

    private JsonNode readArray(int depth) {
        enter(depth);
        JsonArray.Builder elements = arrayBuilder(depth);
        if (!cursor.skip(']')) {
            do {
                cursor.skipWhitespace();
                elements.add(readValue(depth + 1));
                cursor.skipWhitespace();
            } while (cursor.skip(','));
            cursor.expect(']', "',' or ']'");
        }
        return elements.build();
    }

    private void enter(int depth) {
        if (depth == maxDepth) {
            throw cursor.failure("nested deeper than " + maxDepth + " levels");
        }
        cursor.position++;
        cursor.skipWhitespace();
    }

    private JsonNode readWord(String word, JsonNode value) {
        for (int i = 0; i < word.length(); i++) {
            cursor.expect(word.charAt(i), word);
        }
        return value;
    }

    /** One builder per level is reused for all objects of that level, so that their buffers are allocated once. */
    private JsonObject.Builder objectBuilder(int depth) {
        JsonObject.Builder builder = objects[depth];
        if (builder == null) {
            builder = JsonObject.builder();
            objects[depth] = builder;
        }
        return builder;
    }

    private JsonArray.Builder arrayBuilder(int depth) {
        JsonArray.Builder builder = arrays[depth];
        if (builder == null) {
            builder = JsonArray.builder();
            arrays[depth] = builder;
        }
        return builder;
    }
}
