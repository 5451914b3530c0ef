package dev.weir.telemetry.fuzz;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.JsonPathResult;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.value.JsonValues;
import java.util.function.Function;

/** The first line as a path, strict and tolerant, and what follows as the document, or a fixed one. */
final class JsonPathTarget implements FuzzTarget {
    private static final JsonNode FIXED = JsonParser.parse(
            "{\"data\":{\"n\":[1,2.5,\"a\",null,true,{\"n\":{}}],\"\":[[[]]]},\"errors\":[{\"message\":\"m\",\"path\":[\"a\",0]}]}");

    @Override
    public void check(byte[] input) {
        String text = FuzzText.of(input);
        String path = FuzzText.firstLine(text);
        JsonNode given = Body.of(FuzzText.rest(text)).json();
        JsonNode document = given == null ? FIXED : given;
        check(path, JsonPath::compile, document);
        check(path, JsonPath::compileTolerant, document);
    }

    private static void check(String path, Function<String, JsonPath> dialect, JsonNode document) {
        try {
            JsonPathResult result = dialect.apply(path).evaluate(document);
            WellFormed.check(
                    !(result instanceof JsonPathResult.Refused)
                            || result.nodes().isEmpty(),
                    "nodes of a refused path");
            WellFormed.checkAttribute(JsonValues.of(result.value()));
        } catch (JsonPathSyntaxException e) {
            WellFormed.check(e.index() >= 0 && e.index() <= path.length(), "a fault at", String.valueOf(e.index()));
        }
    }
}
