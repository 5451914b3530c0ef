package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.yaml.MappingReader;
import org.jspecify.annotations.Nullable;

/** What happens between client and router. */
final class RouterEvents {
    private RouterEvents() {}

    static ScenarioEvent request(MappingReader fields) {
        fields.string("body").required();
        RouterRequest http = RouterRequest.of(
                fields.string("method").required(),
                fields.string("uri").required(),
                Fields.headers(fields).build());
        return request -> request.router().begin(RouterView.of(request.context(), http));
    }

    static ScenarioEvent response(MappingReader fields) {
        JsonObject body = JsonObject.builder()
                .member("data", JsonString.of(fields.string("body").required()))
                .build();
        RouterResponse response =
                new RouterResponse(Fields.response(fields), Fields.bytes(body), Body.of(body.toString()));
        return request -> request.router().response(view -> view.with(response));
    }

    static ScenarioEvent error(MappingReader fields) {
        StageError error = new StageError(fields.string("error").required());
        return request -> request.router().error(view -> view.with(error));
    }

    /** A subscription of the client's ended. No request has to be open for it. */
    static ScenarioEvent subscriptionEnded(MappingReader fields) {
        String reason = fields.string("reason").required();
        @Nullable String subgraph = fields.string("subgraph_name").orNull();
        return request -> request.subscriptionEnded(reason, subgraph);
    }
}
