package dev.weir.selectors.stage.graphql;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.stage.http.Body;
import org.jspecify.annotations.Nullable;

/** A GraphQL response, or one payload of several, in JSON. A body that isn't one has neither data nor errors. */
public record GraphqlResponse(Body body) {

    /** A response of nothing, for gateways that speak no GraphQL. */
    public static final GraphqlResponse NONE = new GraphqlResponse(Body.EMPTY);

    private static final JsonArray NO_ERRORS = JsonArray.of();

    /** A response with parts that are known already; data that is null is left out. */
    public static GraphqlResponse of(@Nullable JsonNode data, JsonArray errors) {
        JsonObject.Builder members = JsonObject.builder();
        if (data != null) {
            members.member("data", data);
        }
        if (errors.size() > 0) {
            members.member("errors", errors);
        }
        return new GraphqlResponse(Body.of(members.build()));
    }

    /** The data, which may be JSON's null; null if there is none. */
    public @Nullable JsonNode data() {
        return body.member("data");
    }

    /** Where the data belongs, in payloads that deliver a part later; null in all others. */
    public @Nullable JsonNode path() {
        return body.member("path");
    }

    /** The errors, none if there are none. */
    public JsonArray errors() {
        return body.member("errors") instanceof JsonArray errors ? errors : NO_ERRORS;
    }
}
