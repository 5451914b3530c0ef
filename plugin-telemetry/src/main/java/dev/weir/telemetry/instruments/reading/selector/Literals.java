package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.value.Value;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.node.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values that a configuration writes out: scalars with the type that YAML gives them, and lists of one type. */
final class Literals {
    static final Value PLACEHOLDER = Value.of("");

    private static final String EXPECTED = "text, a number, true, false, or a list of one of these";

    private Literals() {}

    /** The value here, which is an error if it is there and not a literal. */
    static Setting<Value> read(ValueReader value) {
        if (value.isEmpty()) {
            return value.string().as(EXPECTED, PLACEHOLDER, Value::of);
        }
        Value literal = of(value.node().orElse(null));
        return literal == null ? value.refused(EXPECTED, PLACEHOLDER) : value.given(literal);
    }

    private static @Nullable Value of(@Nullable YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar(scalar.isOneReference() ? scalar.retyped() : scalar);
        }
        return node instanceof YamlSequence list ? list(list) : null;
    }

    private static @Nullable Value scalar(YamlScalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> Value.of(scalar.text());
            case BOOLEAN -> Value.of(scalar.isTrue());
            case INTEGER ->
                scalar.asLong().isPresent() ? Value.of(scalar.asLong().getAsLong()) : null;
            case DECIMAL -> Value.of(scalar.asDouble().getAsDouble());
            case NOTHING, REFUSED -> null;
        };
    }

    private static @Nullable Value list(YamlSequence list) {
        List<Value> values = new ArrayList<>();
        for (YamlNode element : list.elements()) {
            Value value = element instanceof YamlScalar scalar ? scalar(scalar) : null;
            if (value == null || (!values.isEmpty() && values.get(0).getClass() != value.getClass())) {
                return null;
            }
            values.add(value);
        }
        return Value.listOf(values);
    }
}
