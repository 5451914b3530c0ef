package dev.weir.selectors.selector;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.JsonPathResult;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** A path into a body. What it refuses to read is absent, and counted. */
public record DocumentPath(JsonPath path) {

    /**
     * The value that the path finds below a part of a body, or null.
     *
     * @param root the part, or null if the body has no such part
     */
    public @Nullable Value find(Body body, @Nullable JsonNode root, Refusals refusals) {
        if (root == null) {
            if (body.isTooLong()) {
                refusals.body();
            }
            return null;
        }
        JsonPathResult result = path.evaluate(root);
        if (result instanceof JsonPathResult.Refused) {
            refusals.path();
        }
        return JsonValues.of(result.value());
    }
}
