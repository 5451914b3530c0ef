package dev.weir.selectors.custom;

import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values of what custom selectors find. Bounded like all that is made of requests: long texts and lists are cut. */
final class FoundValue {

    /** Something that is no value. */
    static final class Nonsense extends Exception {
        private static final long serialVersionUID = 1;

        Nonsense(String message) {
            super(message);
        }
    }

    private FoundValue() {}

    static @Nullable Value of(@Nullable Object found) throws Nonsense {
        if (found == null) {
            return null;
        } else if (found instanceof List<?> list) {
            return list(list);
        }
        return scalar(found);
    }

    private static Value scalar(Object found) throws Nonsense {
        if (found instanceof CharSequence text) {
            return Value.of(cut(text));
        } else if (found instanceof Boolean flag) {
            return Value.of(flag);
        } else if (found instanceof Double || found instanceof Float) {
            return decimal(((Number) found).doubleValue());
        } else if (found instanceof Long
                || found instanceof Integer
                || found instanceof Short
                || found instanceof Byte) {
            return Value.of(((Number) found).longValue());
        }
        throw new Nonsense("it returned an object of " + found.getClass().getName()
                + ", which is neither text nor a number, a truth value or a list");
    }

    private static Value decimal(double number) throws Nonsense {
        if (Double.isFinite(number)) {
            return Value.of(number);
        }
        throw new Nonsense("it returned the number " + number);
    }

    private static String cut(CharSequence text) {
        int length = text.length();
        return length <= JsonValues.LONGEST_TEXT
                ? text.toString()
                : text.subSequence(0, JsonValues.LONGEST_TEXT).toString();
    }

    private static Value list(List<?> list) throws Nonsense {
        List<Value> values = new ArrayList<>();
        for (Object element : list) {
            if (values.size() == JsonValues.MOST_ELEMENTS) {
                break;
            }
            if (element == null) {
                throw new Nonsense("it returned a list with null in it");
            }
            Value value = scalar(element);
            if (!values.isEmpty() && values.get(0).getClass() != value.getClass()) {
                throw new Nonsense("it returned a list of several types");
            }
            values.add(value);
        }
        return Value.listOf(values);
    }
}
