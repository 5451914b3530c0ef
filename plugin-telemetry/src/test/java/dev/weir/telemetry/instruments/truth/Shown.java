package dev.weir.telemetry.instruments.truth;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.http.HeaderMap;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stage is to show in a phase, so that its selectors find these values: they are told by their keys' ends. */
record Shown(Map<Source, Object> found) {

    /** What the selector is to find whose key and argument end like this; null for nothing. */
    @Nullable
    Object value(String ending) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().yaml().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    String text(String ending) {
        return String.valueOf(value(ending));
    }

    /** Headers with one of this name, if it is to be found. */
    Headers headers(String name) {
        HeaderMap.Builder headers = HeaderMap.builder();
        Object value = value("header: " + name);
        if (value != null) {
            headers.add(name, value.toString());
        }
        return headers.build();
    }

    HttpResponse response() {
        Object status = value("status: code");
        return new HttpResponse(status instanceof Long code ? code.intValue() : 0, headers("b"));
    }

    /** An object with one member {@code v}. */
    JsonNode data() {
        Object value = value("data: $.v");
        return JsonObject.builder()
                .member("v", value == null ? JsonNull.NULL : JsonNode.of(value))
                .build();
    }

    StageError error() {
        return new StageError(text("error: reason"));
    }
}
