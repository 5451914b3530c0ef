package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.telemetry.scenario.snapshot.YamlJson;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlScalar;
import java.util.List;
import java.util.Map;

/** The fields of a response, each with its type. */
final class FieldEvents {
    private static final List<String> SCALARS = List.of("bool", "number", "string");
    private static final FieldEvent NO_FIELD = new FieldEvent("", "", "", JsonNull.NULL);

    private FieldEvents() {}

    static ScenarioEvent field(MappingReader fields) {
        FieldEvent field = fields.mapping("typed_value", FieldEvents::typed).required();
        return request -> request.graphql().field(view -> view.with(field));
    }

    private static FieldEvent typed(MappingReader value) {
        for (String kind : List.of("bool", "number", "string", "list", "object")) {
            if (value.has(kind)) {
                return value.mapping(kind, fields -> event(kind, fields)).orElse(NO_FIELD);
            }
        }
        value.check(false, "found no field", "write one of bool, number, string, list or object");
        return NO_FIELD;
    }

    private static FieldEvent event(String kind, MappingReader fields) {
        String type = fields.string("type_name").required();
        String name = fields.string("field_name").required();
        String fieldType = fields.string("field_type").required();
        return new FieldEvent(type, name, fieldType, json(kind, fields));
    }

    private static JsonNode json(String kind, MappingReader fields) {
        if (SCALARS.contains(kind)) {
            return YamlJson.of(fields.at("value"));
        } else if (kind.equals("list")) {
            return JsonArray.of(fields.at("values").list(FieldEvents::nested).required());
        }
        Map<String, JsonNode> members =
                fields.map("values", FieldEvents::nested).required();
        JsonObject.Builder object = JsonObject.builder();
        members.forEach(object::member);
        return object.build();
    }

    private static Setting<JsonNode> nested(ValueReader value) {
        return value.node().orElse(null) instanceof YamlScalar
                ? value.given(JsonNull.NULL)
                : value.mapping(group -> typed(group).value());
    }
}
