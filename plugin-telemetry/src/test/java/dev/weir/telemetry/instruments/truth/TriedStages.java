package dev.weir.telemetry.instruments.truth;

import static dev.weir.telemetry.instruments.truth.TriedStage.ENTRY;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.truth.Source.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** All stages, each with selectors of every kind that it has in each of its phases. */
final class TriedStages {
    private static final List<String> UNIT = List.of("unit");

    private TriedStages() {}

    static List<TriedStage<?>> all() {
        return List.of(router(), supergraph(), subgraph(), connector(), graphql());
    }

    private static TriedStage<RouterView> router() {
        return new TriedStage<>(
                "router",
                UNIT,
                List.of(
                        Source.of("request_header: a", Kind.TEXT, Phase.REQUEST),
                        Source.of("request_context: " + ENTRY, Kind.JSON, Phase.REQUEST),
                        Source.of("response_header: b", Kind.TEXT, Phase.RESPONSE),
                        Source.of("response_status: code", Kind.STATUS, Phase.RESPONSE),
                        Source.of("response_context: " + ENTRY, Kind.JSON, Phase.RESPONSE, Phase.ERROR),
                        Source.of("error: reason", Kind.NAME, Phase.ERROR)),
                Instruments::router,
                (context, shown) -> RouterView.of(context, RouterRequest.of("GET", "/", shown.headers("a"))),
                Map.of(
                        Phase.RESPONSE,
                        (view, shown) -> view.with(new RouterResponse(shown.response(), null, null)),
                        Phase.ERROR,
                        (view, shown) -> view.with(shown.error())));
    }

    private static TriedStage<SupergraphView> supergraph() {
        return new TriedStage<>(
                "supergraph",
                List.of("unit", "event_unit"),
                List.of(
                        Source.of("request_header: a", Kind.TEXT, Phase.REQUEST),
                        Source.of("request_context: " + ENTRY, Kind.JSON, Phase.REQUEST),
                        Source.of("response_header: b", Kind.TEXT, Phase.RESPONSE),
                        Source.of("response_status: code", Kind.STATUS, Phase.RESPONSE),
                        Source.of("response_context: " + ENTRY, Kind.JSON, Phase.RESPONSE, Phase.EVENT, Phase.ERROR),
                        Source.of("response_data: $.v", Kind.JSON, Phase.EVENT),
                        Source.of("error: reason", Kind.NAME, Phase.ERROR)),
                Instruments::supergraph,
                (context, shown) ->
                        SupergraphView.of(context, new SupergraphRequest(GraphqlRequest.NONE, shown.headers("a"))),
                Map.of(
                        Phase.RESPONSE,
                        (view, shown) -> view.with(shown.response()),
                        Phase.EVENT,
                        (view, shown) -> view.with(GraphqlResponse.of(shown.data(), JsonArray.of())),
                        Phase.ERROR,
                        (view, shown) -> view.with(shown.error())));
    }

    private static TriedStage<SubgraphView> subgraph() {
        return new TriedStage<>(
                "subgraph",
                UNIT,
                List.of(
                        Source.of("subgraph_request_header: a", Kind.TEXT, Phase.REQUEST),
                        Source.of("request_context: " + ENTRY, Kind.JSON, Phase.REQUEST),
                        Source.of("subgraph_response_header: b", Kind.TEXT, Phase.RESPONSE),
                        Source.of("subgraph_response_status: code", Kind.STATUS, Phase.RESPONSE),
                        Source.of("subgraph_response_data: $.v", Kind.JSON, Phase.RESPONSE),
                        Source.of("response_context: " + ENTRY, Kind.JSON, Phase.RESPONSE, Phase.ERROR),
                        Source.of("error: reason", Kind.NAME, Phase.ERROR)),
                Instruments::subgraph,
                (context, shown) -> SubgraphView.of(context, SubgraphRequest.of("s", "1", shown.headers("a"))),
                Map.of(
                        Phase.RESPONSE,
                        (view, shown) -> view.with(new SubgraphResponse(
                                "s",
                                shown.response(),
                                GraphqlResponse.of(shown.data(), JsonArray.of()),
                                null,
                                null,
                                null)),
                        Phase.ERROR,
                        (view, shown) -> view.with(shown.error())));
    }

    private static TriedStage<ConnectorView> connector() {
        return new TriedStage<>(
                "connector",
                UNIT,
                List.of(
                        Source.of("connector_http_request_header: a", Kind.TEXT, Phase.REQUEST),
                        Source.of("request_context: " + ENTRY, Kind.JSON, Phase.REQUEST),
                        Source.of("connector_http_response_header: b", Kind.TEXT, Phase.RESPONSE),
                        Source.of("connector_http_response_status: code", Kind.STATUS, Phase.RESPONSE),
                        Source.of("error: reason", Kind.NAME, Phase.ERROR)),
                Instruments::connector,
                (context, shown) -> ConnectorView.of(
                        context, new ConnectorRequest("s", null, "GET", "/", shown.headers("a"), List.of())),
                Map.of(
                        Phase.RESPONSE,
                        (view, shown) -> view.with(new ConnectorResponse(shown.response(), null, false, List.of())),
                        Phase.ERROR,
                        (view, shown) -> view.with(shown.error())));
    }

    private static TriedStage<GraphqlView> graphql() {
        return new TriedStage<>(
                "graphql",
                UNIT,
                List.of(
                        Source.of("field_name: string", Kind.NAME, Phase.FIELD),
                        Source.of("type_name: string", Kind.NAME, Phase.FIELD),
                        Source.of("list_length: value", Kind.LENGTH, Phase.FIELD)),
                Instruments::graphql,
                (context, shown) -> GraphqlView.of(context),
                Map.of(Phase.FIELD, (view, shown) -> view.with(field(shown))));
    }

    private static FieldEvent field(Shown shown) {
        JsonNode value = shown.value("list_length: value") instanceof Long length
                ? JsonArray.of(Collections.nCopies(
                        length.intValue(), JsonObject.builder().build()))
                : JsonString.of("x");
        return new FieldEvent(shown.text("type_name: string"), shown.text("field_name: string"), "T", value);
    }
}
