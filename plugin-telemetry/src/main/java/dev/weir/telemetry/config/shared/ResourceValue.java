package dev.weir.telemetry.config.shared;

import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The value of a resource attribute: text, a boolean, a whole number, a decimal, or a list of one of these. */
record ResourceValue(List<Object> elements, Kind kind, boolean isList) {
    static final ResourceValue NONE = new ResourceValue(List.of(""), Kind.TEXT, false);

    enum Kind {
        TEXT,
        FLAG,
        WHOLE,
        DECIMAL
    }

    /** The value of one scalar, or empty if it has none that can be sent. */
    static Optional<ResourceValue> of(YamlNode node) {
        return node instanceof YamlScalar scalar ? kind(scalar).flatMap(kind -> value(scalar, kind)) : Optional.empty();
    }

    /** The value of a list whose elements are of one kind; whole numbers among decimals are decimals. */
    static Optional<ResourceValue> ofAll(List<YamlNode> nodes) {
        List<ResourceValue> values =
                nodes.stream().map(ResourceValue::of).flatMap(Optional::stream).toList();
        List<Kind> kinds = values.stream().map(ResourceValue::kind).distinct().toList();
        boolean areNumbers = kinds.size() == 2 && kinds.containsAll(List.of(Kind.WHOLE, Kind.DECIMAL));
        if (values.size() < nodes.size() || (kinds.size() > 1 && !areNumbers)) {
            return Optional.empty();
        }
        List<Object> elements = new ArrayList<>();
        values.forEach(value -> elements.add(value.elements.get(0)));
        Kind kind = areNumbers ? Kind.DECIMAL : kinds.isEmpty() ? Kind.TEXT : kinds.get(0);
        return Optional.of(new ResourceValue(elements, kind, true));
    }

    private static Optional<Kind> kind(YamlScalar scalar) {
        if (scalar.fromExpansion()) {
            return Optional.of(Kind.TEXT);
        }
        return switch (scalar.type()) {
            case TEXT -> Optional.of(Kind.TEXT);
            case BOOLEAN -> Optional.of(Kind.FLAG);
            case INTEGER -> Optional.of(Kind.WHOLE);
            case DECIMAL -> Optional.of(Kind.DECIMAL);
            case NOTHING, REFUSED -> Optional.empty();
        };
    }

    private static Optional<ResourceValue> value(YamlScalar scalar, Kind kind) {
        Optional<Object> value = switch (kind) {
            case TEXT -> Optional.of(scalar.text());
            case FLAG -> Optional.of(scalar.isTrue());
            case WHOLE ->
                scalar.asLong().isPresent() ? Optional.of(scalar.asLong().getAsLong()) : Optional.empty();
            case DECIMAL ->
                Optional.<Object>of(scalar.asDouble().orElse(Double.NaN))
                        .filter(number -> Double.isFinite((double) number));
        };
        return value.map(element -> new ResourceValue(List.of(element), kind, false));
    }

    void putInto(AttributesBuilder attributes, String name) {
        switch (kind) {
            case TEXT ->
                put(attributes, AttributeKey.stringKey(name), AttributeKey.stringArrayKey(name), text -> (String) text);
            case FLAG ->
                put(attributes, AttributeKey.booleanKey(name), AttributeKey.booleanArrayKey(name), flag ->
                        (Boolean) flag);
            case WHOLE ->
                put(attributes, AttributeKey.longKey(name), AttributeKey.longArrayKey(name), number -> (Long) number);
            case DECIMAL ->
                put(
                        attributes,
                        AttributeKey.doubleKey(name),
                        AttributeKey.doubleArrayKey(name),
                        number -> ((Number) number).doubleValue());
        }
    }

    private <T> void put(
            AttributesBuilder attributes,
            AttributeKey<T> single,
            AttributeKey<List<T>> list,
            Function<Object, T> conversion) {
        if (isList) {
            attributes.put(list, elements.stream().map(conversion).toList());
        } else {
            attributes.put(single, conversion.apply(elements.get(0)));
        }
    }
}
