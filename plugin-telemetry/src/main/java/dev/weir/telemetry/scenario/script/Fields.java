package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.stage.http.HeaderMap;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.telemetry.scenario.snapshot.YamlJson;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlScalar;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the fields that several events have. */
final class Fields {
    private static final int HIGHEST_STATUS = 65_535;

    private Fields() {}

    static HttpResponse response(MappingReader fields) {
        int status = fields.integer("status", 0, HIGHEST_STATUS).required().intValue();
        return new HttpResponse(status, headers(fields).build());
    }

    static HeaderMap.Builder headers(MappingReader fields) {
        HeaderMap.Builder headers = HeaderMap.builder();
        fields.map("headers", Fields::header).optional().ifPresent(map -> map.forEach(headers::add));
        return headers;
    }

    /** Any JSON; null where the field is absent. */
    static @Nullable JsonNode json(MappingReader fields, String key) {
        ValueReader value = fields.at(key);
        return value.node().isPresent() ? YamlJson.of(value) : null;
    }

    static JsonObject object(MappingReader fields, String key) {
        JsonNode node = json(fields, key);
        fields.check(node == null || node instanceof JsonObject, key + " is no object", "write a group of keys");
        return node instanceof JsonObject object ? object : JsonObject.builder().build();
    }

    static JsonArray list(MappingReader fields, String key) {
        JsonNode node = json(fields, key);
        fields.check(node == null || node instanceof JsonArray, key + " is no list", "write a list");
        return node instanceof JsonArray list ? list : JsonArray.of();
    }

    static long bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Numbers may stand for headers without quotes. */
    private static Setting<String> header(ValueReader value) {
        return value.node().orElse(null) instanceof YamlScalar scalar && !value.isEmpty()
                ? value.given(scalar.text())
                : value.string();
    }
}
