package dev.weir.telemetry.scenario.snapshot;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.node.YamlSequence;

/** JSON as YAML writes it. */
public final class YamlJson {
    private YamlJson() {}

    /** The JSON of the value; null where there is none. */
    public static JsonNode of(ValueReader value) {
        return value.node().map(YamlJson::of).orElse(JsonNull.NULL);
    }

    private static JsonNode of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            JsonObject.Builder object = JsonObject.builder();
            mapping.entries().values().forEach(entry -> object.member(entry.key(), of(entry.value())));
            return object.build();
        } else if (node instanceof YamlSequence list) {
            return JsonArray.of(list.elements().stream().map(YamlJson::of).toList());
        }
        return of((YamlScalar) node);
    }

    private static JsonNode of(YamlScalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> JsonString.of(scalar.text());
            case BOOLEAN -> JsonBoolean.of(scalar.isTrue());
            case INTEGER -> JsonNumber.of(scalar.asLong().orElseThrow());
            case DECIMAL -> JsonNumber.of(scalar.asDouble().orElseThrow());
            case NOTHING, REFUSED -> JsonNull.NULL;
        };
    }
}
