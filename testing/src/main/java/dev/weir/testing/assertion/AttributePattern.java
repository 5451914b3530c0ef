package dev.weir.testing.assertion;

import dev.weir.testing.snapshot.JsonText;
import io.opentelemetry.api.common.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A whole attribute set, where a value may be left open. Order is nothing, type is something: 200 is not "200". */
final class AttributePattern {
    private final Map<String, Object> expected;

    private AttributePattern(Map<String, Object> expected) {
        this.expected = expected;
    }

    static AttributePattern of(Attributes attributes) {
        Map<String, Object> expected = new LinkedHashMap<>();
        attributes.forEach((key, value) -> expected.put(key.getKey(), value));
        return new AttributePattern(expected);
    }

    /** A pattern of key and value pairs; values are what recording calls take, lists of them, or {@code any()}. */
    static AttributePattern of(Object... pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("attributes are pairs of key and value: the last key, "
                    + pairs[pairs.length - 1] + ", has no value");
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!(pairs[i] instanceof String key)) {
                throw new IllegalArgumentException("an attribute key is text, not " + pairs[i]);
            }
            if (expected.put(key, value(key, pairs[i + 1])) != null) {
                throw new IllegalArgumentException("attribute \"" + key + "\" is there twice");
            }
        }
        return new AttributePattern(expected);
    }

    private static Object value(String key, Object value) {
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(single(key, element)));
            return elements;
        }
        return single(key, value);
    }

    private static Object single(String key, Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value instanceof Enum<?> constant && constant != AnyValue.ANY) {
            return constant.name();
        }
        boolean known = value instanceof String
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value == AnyValue.ANY;
        if (!known) {
            throw new IllegalArgumentException("attribute \"" + key + "\": " + value
                    + " is no attribute value; write text, a number, a boolean, an enum constant or a list of them");
        }
        return value;
    }

    boolean matches(Attributes attributes) {
        Map<String, Object> actual = new TreeMap<>();
        attributes.forEach((key, value) -> actual.put(key.getKey(), value));
        return actual.keySet().equals(expected.keySet())
                && expected.entrySet().stream()
                        .allMatch(entry -> entry.getValue() == AnyValue.ANY
                                || entry.getValue().equals(actual.get(entry.getKey())));
    }

    @Override
    public String toString() {
        return expected.entrySet().stream()
                .map(entry -> JsonText.quoted(entry.getKey()) + ":" + shown(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String shown(Object value) {
        return value == AnyValue.ANY ? value.toString() : JsonText.of(value);
    }
}
