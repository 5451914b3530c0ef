package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.telemetry.yaml.MappingReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens between router and subgraphs. */
final class SubgraphEvents {
    private static final Map<String, String> KINDS =
            Map.of("query", "query", "mutation", "mutation", "subscription", "subscription");

    private SubgraphEvents() {}

    static ScenarioEvent request(MappingReader fields) {
        fields.oneOf("operation_kind", KINDS);
        JsonObject.Builder members = JsonObject.builder()
                .member("query", JsonString.of(fields.string("query").required()));
        @Nullable String operationName = fields.string("operation_name").orNull();
        if (operationName != null) {
            members.member("operationName", JsonString.of(operationName));
        }
        addUnlessEmpty(members, "variables", Fields.object(fields, "variables"));
        addUnlessEmpty(members, "extensions", Fields.object(fields, "extensions"));
        JsonObject body = members.build();
        SubgraphRequest subgraph = new SubgraphRequest(
                fields.string("subgraph_name").required(),
                "1",
                new GraphqlRequest(Body.of(body)),
                Fields.headers(fields).build(),
                new SupergraphRequest(GraphqlRequest.NONE, Headers.NONE));
        return request -> {
            request.subgraphRequestBytes(Fields.bytes(body));
            request.subgraph().begin(SubgraphView.of(request.context(), subgraph));
        };
    }

    static ScenarioEvent response(MappingReader fields) {
        String subgraph = fields.string("subgraph_name").orElse("");
        HttpResponse http = Fields.response(fields);
        JsonNode data = Fields.json(fields, "data");
        JsonObject.Builder members = JsonObject.builder().member("data", data == null ? JsonNull.NULL : data);
        JsonArray errors = Fields.list(fields, "errors");
        if (errors.size() > 0) {
            members.member("errors", errors);
        }
        addUnlessEmpty(members, "extensions", Fields.object(fields, "extensions"));
        JsonObject body = members.build();
        GraphqlResponse graphql = new GraphqlResponse(Body.of(body));
        return request -> request.subgraph()
                .response(view -> view.with(new SubgraphResponse(
                        subgraph, http, graphql, request.subgraphRequestBytes(), Fields.bytes(body), null)));
    }

    static ScenarioEvent error(MappingReader fields) {
        StageError error = new StageError(fields.string("error").required());
        return request -> request.subgraph().error(view -> view.with(error));
    }

    private static void addUnlessEmpty(JsonObject.Builder members, String name, JsonObject value) {
        if (value.size() > 0) {
            members.member(name, value);
        }
    }
}
