package dev.weir.selectors.stage.graphql;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.http.Body;
import org.jspecify.annotations.Nullable;

/** A GraphQL request in JSON. A body that isn't one has no members. */
public record GraphqlRequest(Body body) {

    /** A request of nothing, for gateways that speak no GraphQL. */
    public static final GraphqlRequest NONE = new GraphqlRequest(Body.EMPTY);

    /** A request with parts that are known already; what is null is left out. */
    public static GraphqlRequest of(
            @Nullable String query, @Nullable String operationName, @Nullable JsonObject variables) {
        JsonObject.Builder members = JsonObject.builder();
        if (query != null) {
            members.member("query", JsonString.of(query));
        }
        if (operationName != null) {
            members.member("operationName", JsonString.of(operationName));
        }
        if (variables != null) {
            members.member("variables", variables);
        }
        return new GraphqlRequest(Body.of(members.build()));
    }

    public @Nullable String query() {
        return text("query");
    }

    public @Nullable String operationName() {
        return text("operationName");
    }

    /** The variable of this name, or null. */
    public @Nullable JsonNode variable(String name) {
        return body.member("variables") instanceof JsonObject variables ? variables.member(name) : null;
    }

    private @Nullable String text(String member) {
        return body.member(member) instanceof JsonString text ? text.value() : null;
    }
}
