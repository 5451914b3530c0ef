package dev.weir.selectors.value;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;

/** The keys of one attribute name, one for each type that a value may have, made once so that recording makes none. */
public final class TypedKeys {

    private final AttributeKey<String> text;
    private final AttributeKey<Long> integer;
    private final AttributeKey<Double> number;
    private final AttributeKey<Boolean> truth;
    private final AttributeKey<List<String>> texts;
    private final AttributeKey<List<Long>> integers;
    private final AttributeKey<List<Double>> numbers;
    private final AttributeKey<List<Boolean>> truths;

    public TypedKeys(String name) {
        text = AttributeKey.stringKey(name);
        integer = AttributeKey.longKey(name);
        number = AttributeKey.doubleKey(name);
        truth = AttributeKey.booleanKey(name);
        texts = AttributeKey.stringArrayKey(name);
        integers = AttributeKey.longArrayKey(name);
        numbers = AttributeKey.doubleArrayKey(name);
        truths = AttributeKey.booleanArrayKey(name);
    }

    /** The attribute's name. */
    public String name() {
        return text.getKey();
    }

    /** Puts the value under the name, with the value's type. */
    public void put(AttributesBuilder attributes, Value value) {
        if (value instanceof Value.Text one) {
            attributes.put(text, one.value());
        } else if (value instanceof Value.I64 one) {
            attributes.put(integer, one.value());
        } else if (value instanceof Value.Bool one) {
            attributes.put(truth, one.value());
        } else if (value instanceof Value.F64 one) {
            attributes.put(number, one.value());
        } else {
            putArray(attributes, value);
        }
    }

    private void putArray(AttributesBuilder attributes, Value value) {
        if (value instanceof Value.Texts many) {
            attributes.put(texts, many.items());
        } else if (value instanceof Value.I64s many) {
            attributes.put(integers, many.items());
        } else if (value instanceof Value.F64s many) {
            attributes.put(numbers, many.items());
        } else if (value instanceof Value.Bools many) {
            attributes.put(truths, many.items());
        }
    }
}
