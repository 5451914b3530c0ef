package dev.weir.selectors.jsonpath.json.parser;

import dev.weir.selectors.jsonpath.json.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Parses JSON text as RFC 8259 defines it, nothing more lenient. Work and memory are linear in the length of the
 * text, the depth of recursion is bounded, and what exceeds a limit is refused before it is read further.
 *
 * <p>Of members with the same name the last one counts. Malformed UTF-8 is refused, a lone surrogate in an escape is
 * kept.
 */
public final class JsonParser {

    private JsonParser() {}

    /** Parses with {@link JsonLimits#DEFAULTS}. */
    public static JsonNode parse(byte[] utf8) {
        return parse(utf8, JsonLimits.DEFAULTS);
    }

    /** Parses with {@link JsonLimits#DEFAULTS}. */
    public static JsonNode parse(CharSequence text) {
        return parse(text, JsonLimits.DEFAULTS);
    }

    /**
     * Parses UTF-8 within the limits.
     *
     * @throws JsonSyntaxException if the bytes are not one JSON value in UTF-8, or exceed the limits
     */
    public static JsonNode parse(byte[] utf8, JsonLimits limits) {
        requireSize(utf8.length, limits);
        return new ValueReader(new ByteCursor(utf8), limits.depth()).readText();
    }

    /**
     * Parses text within the limits.
     *
     * @throws JsonSyntaxException if the text is not one JSON value, or exceeds the limits
     */
    public static JsonNode parse(CharSequence text, JsonLimits limits) {
        requireSize(text.length(), limits);
        return parse(encode(text), limits);
    }

    private static byte[] encode(CharSequence text) {
        CharBuffer characters = CharBuffer.wrap(text);
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(characters);
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new JsonSyntaxException("unpaired surrogate", characters.position());
        }
    }

    private static void requireSize(int size, JsonLimits limits) {
        if (size > limits.size()) {
            throw new JsonSyntaxException("longer than " + limits.size() + " bytes", limits.size());
        }
    }
}
