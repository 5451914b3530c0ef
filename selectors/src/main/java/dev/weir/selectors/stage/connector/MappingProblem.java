package dev.weir.selectors.stage.connector;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;

/** Something in a request or response that couldn't be mapped, and how often. */
public record MappingProblem(String message, String path, long count, String location) {

    public JsonNode toJson() {
        return JsonObject.builder()
                .member("message", JsonString.of(message))
                .member("path", JsonString.of(path))
                .member("count", JsonNumber.of(count))
                .member("location", JsonString.of(location))
                .build();
    }
}
