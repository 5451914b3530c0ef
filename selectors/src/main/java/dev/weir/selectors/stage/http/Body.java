package dev.weir.selectors.stage.http;

import static java.util.Objects.requireNonNull;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.json.parser.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message. It is parsed when a selector first asks for its JSON, and never if none does; a body beyond
 * the limits has no JSON. Any thread may read it.
 */
public final class Body {

    /** A body that holds nothing. */
    public static final Body EMPTY = new Body(new byte[0], JsonLimits.DEFAULTS, null);

    private final byte @Nullable [] utf8;
    private final JsonLimits limits;
    private volatile @Nullable JsonNode json;
    private volatile boolean parsed;

    private Body(byte @Nullable [] utf8, JsonLimits limits, @Nullable JsonNode json) {
        this.utf8 = utf8;
        this.limits = limits;
        this.json = json;
        this.parsed = json != null;
    }

    /** A body of these bytes, which are not copied and must not change. */
    public static Body of(byte[] utf8) {
        return of(utf8, JsonLimits.DEFAULTS);
    }

    /** A body of these bytes, which are not copied and must not change, with limits for its JSON. */
    public static Body of(byte[] utf8, JsonLimits limits) {
        return new Body(requireNonNull(utf8, "utf8"), requireNonNull(limits, "limits"), null);
    }

    /** A body of this text. */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body that the gateway has parsed already. */
    public static Body of(JsonNode json) {
        return new Body(null, JsonLimits.DEFAULTS, requireNonNull(json, "json"));
    }

    /** The body as JSON; null if it is none, or exceeds the limits. */
    public @Nullable JsonNode json() {
        if (!parsed && utf8 != null) {
            json = parse(utf8, limits);
            parsed = true;
        }
        return json;
    }

    /** The member of a body that is a JSON object; null if it is none, or has no such member. */
    public @Nullable JsonNode member(String name) {
        return json() instanceof JsonObject object ? object.member(name) : null;
    }

    /** Whether the body is too long to be parsed. */
    public boolean isTooLong() {
        return utf8 != null && utf8.length > limits.size();
    }

    /** The start of the body as text, at most so many characters; malformed UTF-8 becomes {@code U+FFFD}. */
    public String text(int mostCharacters) {
        JsonNode node = json;
        if (utf8 == null) {
            return node == null ? "" : node.toJson(mostCharacters);
        }
        int mostBytesOfOne = 3;
        int bytes = (int) Math.min(utf8.length, (long) mostCharacters * mostBytesOfOne);
        String text = new String(utf8, 0, bytes, StandardCharsets.UTF_8);
        if (text.length() <= mostCharacters) {
            return text;
        }
        boolean splitsPair = mostCharacters > 0 && Character.isHighSurrogate(text.charAt(mostCharacters - 1));
        return text.substring(0, splitsPair ? mostCharacters - 1 : mostCharacters);
    }

    private static @Nullable JsonNode parse(byte[] utf8, JsonLimits limits) {
        if (utf8.length == 0 || utf8.length > limits.size()) {
            return null;
        }
        try {
            return JsonParser.parse(utf8, limits);
        } catch (JsonSyntaxException e) {
            return null;
        }
    }
}
