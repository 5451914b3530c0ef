package dev.weir.selectors.jsonpath.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns plain Java values into nodes. The depth is counted on the way down, so a list that holds itself is refused.
 */
final class JavaValues {

    private JavaValues() {}

    static JsonNode toNode(@Nullable Object value, int depth) {
        if (depth > JsonNode.MAX_HEIGHT) {
            throw new IllegalArgumentException("value nested deeper than " + JsonNode.MAX_HEIGHT + " levels");
        }
        if (value == null) {
            return JsonNull.NULL;
        } else if (value instanceof JsonNode node) {
            return node;
        } else if (value instanceof Boolean truth) {
            return JsonBoolean.of(truth);
        } else if (value instanceof CharSequence text) {
            return JsonString.of(text.toString());
        } else if (value instanceof Number number) {
            return toNumber(number);
        } else if (value instanceof Map<?, ?> map) {
            return toObject(map, depth);
        } else if (value instanceof Iterable<?> elements) {
            return toArray(elements, depth);
        } else if (value instanceof Object[] elements) {
            return toArray(Arrays.asList(elements), depth);
        }
        throw unsupported(value);
    }

    private static JsonNumber toNumber(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return JsonNumber.of(number.longValue());
        } else if (number instanceof Double) {
            return JsonNumber.of(number.doubleValue());
        } else if (number instanceof Float) {
            return JsonNumber.of(Double.parseDouble(number.toString()));
        } else if (number instanceof BigInteger integer) {
            return integer.bitLength() < Long.SIZE
                    ? JsonNumber.of(integer.longValue())
                    : new JsonNumber.Exact(new BigDecimal(integer));
        } else if (number instanceof BigDecimal decimal) {
            return new JsonNumber.Exact(decimal);
        }
        throw unsupported(number);
    }

    private static JsonObject toObject(Map<?, ?> map, int depth) {
        JsonObject.Builder members = JsonObject.builder();
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("a JSON member needs a string as its name, not " + name);
            }
            members.member(text, toNode(value, depth + 1));
        });
        return members.build();
    }

    private static JsonArray toArray(Iterable<?> elements, int depth) {
        JsonArray.Builder array = JsonArray.builder();
        for (Object element : elements) {
            array.add(toNode(element, depth + 1));
        }
        return array.build();
    }

    private static IllegalArgumentException unsupported(Object value) {
        return new IllegalArgumentException(
                "JSON has no value for a " + value.getClass().getName());
    }
}
