package dev.weir.selectors.value;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON into values. Scalars keep their type; an array of one type becomes an array of values; objects and mixed
 * arrays become compact JSON text. Work and memory are bounded, whatever the size of the node.
 */
public final class JsonValues {

    /** The longest text that is written of a node, in characters; the rest is cut off. */
    public static final int LONGEST_TEXT = 4_096;

    /** The longest text that is written of an object within an array, in characters; the rest is cut off. */
    public static final int LONGEST_ELEMENT_TEXT = 512;

    /** The most elements that are taken of an array; the rest is left out. */
    public static final int MOST_ELEMENTS = 64;

    private JsonValues() {}

    /** The value of a node; null for JSON's null, for an integer beyond 64 bits, and for nothing at all. */
    public static @Nullable Value of(@Nullable JsonNode node) {
        if (node instanceof JsonString text) {
            return Value.of(text.value());
        } else if (node instanceof JsonNumber number) {
            return ofNumber(number);
        } else if (node instanceof JsonBoolean truth) {
            return Value.of(truth.value());
        } else if (node instanceof JsonArray array) {
            return ofArray(array);
        }
        return node instanceof JsonObject ? text(node) : null;
    }

    private static @Nullable Value ofNumber(JsonNumber number) {
        if (number instanceof JsonNumber.Whole whole) {
            return Value.of(whole.value());
        }
        boolean isInteger =
                number instanceof JsonNumber.Exact exact && exact.value().scale() <= 0;
        return isInteger ? null : Value.of(number.doubleValue());
    }

    private static Value ofArray(JsonArray array) {
        if (array.size() == 0) {
            return new Value.I64s(List.of());
        }
        Value result = null;
        JsonNode first = array.element(0);
        if (first instanceof JsonNumber.Whole) {
            List<Long> items = items(array, node -> node instanceof JsonNumber.Whole whole ? whole.value() : null);
            result = items == null ? null : new Value.I64s(items);
        } else if (first instanceof JsonNumber) {
            List<Double> items = items(array, JsonValues::floating);
            result = items == null ? null : new Value.F64s(items);
        } else if (first instanceof JsonBoolean) {
            List<Boolean> items = items(array, node -> node instanceof JsonBoolean truth ? truth.value() : null);
            result = items == null ? null : new Value.Bools(items);
        } else if (first instanceof JsonString) {
            List<String> items = items(array, node -> node instanceof JsonString text ? text.value() : null);
            result = items == null ? null : new Value.Texts(items);
        } else if (first instanceof JsonObject) {
            List<String> items =
                    items(array, node -> node instanceof JsonObject ? node.toJson(LONGEST_ELEMENT_TEXT) : null);
            result = items == null ? null : new Value.Texts(items);
        }
        return result == null ? text(array) : result;
    }

    private static @Nullable Double floating(JsonNode node) {
        return node instanceof JsonNumber number
                        && !(number instanceof JsonNumber.Whole)
                        && ofNumber(number) instanceof Value.F64 floating
                ? floating.value()
                : null;
    }

    /** The elements, or null if one of them has another type. */
    private static <T> @Nullable List<T> items(JsonArray array, Function<JsonNode, @Nullable T> item) {
        int size = Math.min(array.size(), MOST_ELEMENTS);
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            T next = item.apply(array.element(i));
            if (next == null) {
                return null;
            }
            items.add(next);
        }
        return items;
    }

    private static Value.Text text(JsonNode node) {
        return Value.of(node.toJson(LONGEST_TEXT));
    }
}
