package dev.weir.telemetry.instruments.standard;

import static dev.weir.telemetry.instruments.InstrumentKind.COUNTER;
import static dev.weir.telemetry.instruments.InstrumentKind.HISTOGRAM;
import static dev.weir.telemetry.instruments.InstrumentKind.UP_DOWN_COUNTER;

import dev.weir.selectors.attribute.ConnectorAttributes;
import dev.weir.selectors.attribute.GraphqlAttributes;
import dev.weir.selectors.attribute.SubgraphAttributes;
import dev.weir.selectors.attribute.SupergraphAttributes;
import dev.weir.selectors.attribute.router.RouterAttributes;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.connector.ConnectorSelectors;
import dev.weir.selectors.selector.graphql.GraphqlSelectors;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.router.ActiveSubgraphRequests;
import dev.weir.selectors.selector.router.RouterSelectors;
import dev.weir.selectors.selector.subgraph.SubgraphSelectors;
import dev.weir.selectors.selector.supergraph.Cost;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.InstrumentKind;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import java.util.List;

/** The standard instruments of each stage. */
public final class StandardInstruments {

    private static final Selector<HttpView> CONTENT_LENGTH = RequestHeader.of("content-length");

    private static final AttributeVocabulary<RouterView> OF_ROUTER =
            AttributeVocabulary.free(RouterAttributes.ALL).withBaggage();
    private static final AttributeVocabulary<SupergraphView> OF_SUPERGRAPH =
            AttributeVocabulary.free(SupergraphAttributes.ALL);
    private static final AttributeVocabulary<SubgraphView> OF_SUBGRAPH =
            AttributeVocabulary.free(SubgraphAttributes.ALL);
    private static final AttributeVocabulary<ConnectorView> OF_CONNECTOR =
            AttributeVocabulary.free(ConnectorAttributes.ALL);
    private static final AttributeVocabulary<GraphqlView> OF_GRAPHQL = AttributeVocabulary.free(GraphqlAttributes.ALL);

    public static final StandardStage<RouterView> ROUTER = new StandardStage<>(
            List.of(
                    duration("http.server.request.duration", "Duration of HTTP server requests.", OF_ROUTER),
                    size("http.server.request.body.size", "server request", CONTENT_LENGTH, OF_ROUTER),
                    size(
                            "http.server.response.body.size",
                            "server response",
                            RouterSelectors.responseSizeHint(),
                            OF_ROUTER),
                    activeRequests(),
                    overhead()),
            OF_ROUTER,
            true,
            true);

    public static final StandardStage<SupergraphView> SUPERGRAPH = new StandardStage<>(
            List.of(
                    cost("cost.estimated", "Estimated cost of the operation", Cost.Kind.ESTIMATED),
                    cost("cost.actual", "Actual cost of the operation", Cost.Kind.ACTUAL),
                    cost(
                            "cost.delta",
                            "Delta between the estimated and actual cost of the operation",
                            Cost.Kind.DELTA)),
            OF_SUPERGRAPH,
            false,
            false);

    public static final StandardStage<SubgraphView> SUBGRAPH = new StandardStage<>(
            List.of(
                    duration("http.client.request.duration", "Duration of HTTP client requests.", OF_SUBGRAPH),
                    size(
                            "http.client.request.body.size",
                            "client request",
                            SubgraphSelectors.subgraphRequestBodySize(),
                            OF_SUBGRAPH),
                    size(
                            "http.client.response.body.size",
                            "client response",
                            SubgraphSelectors.subgraphResponseBodySize(),
                            OF_SUBGRAPH)),
            OF_SUBGRAPH,
            true,
            true);

    public static final StandardStage<ConnectorView> CONNECTOR = new StandardStage<>(
            List.of(
                    duration("http.client.request.duration", "Duration of HTTP client requests.", OF_CONNECTOR),
                    size("http.client.request.body.size", "client request", CONTENT_LENGTH, OF_CONNECTOR),
                    size(
                            "http.client.response.body.size",
                            "client response",
                            ConnectorSelectors.connectorHttpResponseBodySize(),
                            OF_CONNECTOR)),
            OF_CONNECTOR,
            true,
            true);

    public static final StandardStage<GraphqlView> GRAPHQL = new StandardStage<>(
            List.of(
                    field(
                            "field.execution",
                            "graphql.field.execution",
                            COUNTER,
                            "Number of times a field is used.",
                            new Quantity.One<>()),
                    field(
                            "list.length",
                            "graphql.field.list.length",
                            HISTOGRAM,
                            "Length of a selected field in the GraphQL response",
                            new Quantity.Selected<>(GraphqlSelectors.listLength()))),
            OF_GRAPHQL,
            false,
            true);

    private StandardInstruments() {}

    private static <V extends StageView> StandardInstrument<V> duration(
            String name, String description, AttributeVocabulary<V> vocabulary) {
        return new StandardInstrument<>(
                name,
                name,
                HISTOGRAM,
                "s",
                description,
                Occasion.STAGE,
                new Quantity.Elapsed<>(),
                vocabulary,
                List.of());
    }

    private static <V extends StageView> StandardInstrument<V> size(
            String name, String message, Selector<? super V> selector, AttributeVocabulary<V> vocabulary) {
        return new StandardInstrument<>(
                name,
                name,
                HISTOGRAM,
                "By",
                "Size of HTTP " + message + " bodies.",
                Occasion.STAGE,
                new Quantity.Selected<>(selector),
                vocabulary,
                List.of());
    }

    private static StandardInstrument<RouterView> activeRequests() {
        return new StandardInstrument<>(
                "http.server.active_requests",
                "http.server.active_requests",
                UP_DOWN_COUNTER,
                "request",
                "Number of active HTTP server requests.",
                Occasion.STAGE,
                new Quantity.One<>(),
                AttributeVocabulary.fixed(RouterAttributes.ACTIVE_REQUESTS),
                List.of());
    }

    private static StandardInstrument<RouterView> overhead() {
        return new StandardInstrument<>(
                "apollo.router.overhead",
                "apollo.router.overhead",
                HISTOGRAM,
                "s",
                "Router processing overhead (time not spent waiting for subgraphs or connectors to respond).",
                Occasion.STAGE,
                new Quantity.Selected<>(RouterSelectors.routerOverhead()),
                AttributeVocabulary.free(List.of()),
                List.of(new AttributeConfig<>(
                        "subgraph.active_requests",
                        RouterSelectors.activeSubgraphRequests(ActiveSubgraphRequests.Form.BOOL))));
    }

    private static StandardInstrument<SupergraphView> cost(String name, String what, Cost.Kind kind) {
        return new StandardInstrument<>(
                name,
                name,
                HISTOGRAM,
                "",
                what + " using the currently configured cost model",
                Occasion.EVENT,
                new Quantity.Selected<>(new Cost(kind)),
                OF_SUPERGRAPH,
                List.of());
    }

    private static StandardInstrument<GraphqlView> field(
            String key, String name, InstrumentKind kind, String description, Quantity<GraphqlView> quantity) {
        return new StandardInstrument<>(
                key, name, kind, "", description, Occasion.FIELD, quantity, OF_GRAPHQL, List.of());
    }
}
