package dev.weir.testing.snapshot;

import io.opentelemetry.api.common.Attributes;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Attributes as compact JSON with sorted keys. Equal sets give equal text; the text orders the points of a metric. */
public final class JsonText {
    private JsonText() {}

    /** One attribute set, such as {@code {"kind":"response","status":200}}. */
    public static String of(Attributes attributes) {
        return sorted(attributes).entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + of(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** One attribute value. */
    public static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        boolean bare = value instanceof Long || value instanceof Double || value instanceof Boolean;
        return bare ? value.toString() : quoted(value.toString());
    }

    static SortedMap<String, Object> sorted(Attributes attributes) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        attributes.forEach((key, value) -> sorted.put(key.getKey(), value));
        return sorted;
    }

    /** Text in double quotes, which both JSON and YAML read back as it was. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(character -> append(quoted, character));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isShownAsItIs(character)) {
                    quoted.appendCodePoint(character);
                } else {
                    quoted.append("\\u").append(HexFormat.of().toHexDigits((char) character));
                }
            }
        }
    }

    private static boolean isShownAsItIs(int character) {
        return (character >= ' ' && character <= '~')
                || Character.isLetter(character)
                || Character.isSupplementaryCodePoint(character);
    }
}
