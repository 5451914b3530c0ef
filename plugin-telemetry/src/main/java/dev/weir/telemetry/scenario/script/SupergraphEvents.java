package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.HeaderMap;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.telemetry.yaml.MappingReader;

/** What happens to a client's GraphQL request. */
final class SupergraphEvents {
    private static final String CONTENT_TYPE = "content-type";

    private SupergraphEvents() {}

    static ScenarioEvent request(MappingReader fields) {
        fields.string("method").required();
        fields.string("uri").required();
        HeaderMap.Builder headers = Fields.headers(fields);
        if (headers.build().first(CONTENT_TYPE) == null) {
            headers.add(CONTENT_TYPE, "application/json");
        }
        SupergraphRequest graphql = new SupergraphRequest(
                GraphqlRequest.of(fields.string("query").required(), null, null), headers.build());
        return request -> request.supergraph().begin(SupergraphView.of(request.context(), graphql));
    }

    static ScenarioEvent response(MappingReader fields) {
        HttpResponse response = Fields.response(fields);
        JsonArray errors = Fields.list(fields, "errors");
        fields.string("label");
        Fields.json(fields, "data");
        Fields.json(fields, "path");
        Fields.object(fields, "extensions");
        return request -> {
            if (errors.size() > 0) {
                request.context().put(ContextKeys.CONTAINS_GRAPHQL_ERROR, JsonBoolean.of(true));
            }
            request.supergraph().response(view -> view.with(response));
        };
    }

    static ScenarioEvent error(MappingReader fields) {
        StageError error = new StageError(fields.string("error").required());
        return request -> request.supergraph().error(view -> view.with(error));
    }

    static ScenarioEvent payload(MappingReader fields) {
        GraphqlResponse payload = GraphqlResponse.of(Fields.json(fields, "data"), Fields.list(fields, "errors"));
        Fields.json(fields, "path");
        Fields.object(fields, "extensions");
        return request -> request.supergraph().event(view -> view.with(payload));
    }
}
