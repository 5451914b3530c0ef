package dev.weir.telemetry.request;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What instruments see of a client's GraphQL operation. */
class OperationTelemetryTest {
    private static final String QUERY = "query Cart($id: ID!) { a: cart(id: $id) { items { name } } }";
    private static final String DATA =
            "{\"data\": {\"a\": {\"items\": [{\"name\": \"tea\"}, {\"name\": \"cake\"}, {\"name\": null}]}}}";
    private static final String FIELDS = "graphql: {field.execution: true, list.length: true}";

    @Test
    void nameKindAndSize_areSeenByTheStagesOfARequest() {
        try (MeasuredRequests measured = MeasuredRequests.with(
                "router: {acme.router: {type: counter, value: unit, unit: r, description: d, attributes: {operation:"
                        + " {operation_name: string}}}}, supergraph: {acme.depth: {type: histogram, value: {query: depth},"
                        + " unit: l, description: d, attributes: {kind: {operation_kind: string}}}}, subgraph:"
                        + " {acme.fetches: {type: counter, value: unit, unit: f, description: d, attributes: {operation:"
                        + " {supergraph_operation_name: string}, aliases: {supergraph_query: aliases}}}}")) {
            RouterStage router = begin(measured);
            SupergraphStage supergraph = router.supergraph(request(QUERY, null));
            router.subgraph(SubgraphRequest.of("carts", "1", Headers.NONE))
                    .response(SubgraphResponse.of("carts", 200, Headers.NONE));
            supergraph.response(new HttpResponse(200, Headers.NONE));
            supergraph.event(payload(DATA));
            supergraph.close();
            router.response(RouterResponse.of(200, Headers.NONE));

            assertThat(measured.collect())
                    .counter("acme.router")
                    .withAttributes("operation", "Cart")
                    .hasValue(1);
            assertThat(measured.collect())
                    .histogram("acme.depth")
                    .withAttributes("kind", "query")
                    .hasCount(1)
                    .hasSum(3);
            assertThat(measured.collect())
                    .counter("acme.fetches")
                    .withAttributes("operation", "Cart", "aliases", 1)
                    .hasValue(1);
        }
    }

    @Test
    void fieldsOfAResponse_areMeasured_withTheTypesOfTheSchema() {
        try (MeasuredRequests measured = MeasuredRequests.of("graphql: {schema: 'type Query { cart: Cart } type Cart {"
                + " items: [Item!]! } type Item { name: String }'}, instruments: {" + FIELDS + "}")) {
            play(measured, QUERY, DATA);

            assertThat(measured.collect())
                    .counter("graphql.field.execution")
                    .withAttributes(field("Query", "cart", "Cart"))
                    .hasValue(1);
            assertThat(measured.collect())
                    .counter("graphql.field.execution")
                    .withAttributes(field("Item", "name", "String"))
                    .hasValue(2);
            assertThat(measured.collect())
                    .histogram("graphql.field.list.length")
                    .withAttributes(field("Cart", "items", "Item"))
                    .hasCount(1)
                    .hasSum(3);
        }
    }

    @Test
    void withoutASchema_fieldsAreMeasured_withoutTheTypesThatNobodyKnows() {
        try (MeasuredRequests measured = MeasuredRequests.with(FIELDS)) {
            play(measured, QUERY, DATA);

            assertThat(measured.collect())
                    .histogram("graphql.field.list.length")
                    .withAttributes("graphql.field.name", "items")
                    .hasCount(1);
            assertThat(measured.collect())
                    .counter("graphql.field.execution")
                    .withAttributes("graphql.field.name", "cart", "graphql.type.name", "Query")
                    .hasValue(1);
        }
    }

    @Test
    void operation_isNotLookedInto_whereNoInstrumentAsks() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage router = begin(measured);
            router.supergraph(request(QUERY, null));

            assertThat(router.context().entries()).isEmpty();
            assertThat(router.context().operationLimits()).isNull();
        }
    }

    @Test
    void operationThatCantBeParsed_isMeasuredWithoutItsName() {
        try (MeasuredRequests measured =
                MeasuredRequests.with("supergraph: {acme.operations: {type: counter, value: unit,"
                        + " unit: o, description: d, attributes: {name: {operation_name: string, default: none}}}}, "
                        + FIELDS)) {
            play(measured, "query {", DATA);

            assertThat(measured.collect())
                    .counter("acme.operations")
                    .withAttributes("name", "none")
                    .hasValue(1);
            assertThat(measured.collect().named("graphql.field.execution")).isEmpty();
        }
    }

    @Test
    void operationOfSeveral_isTheOneThatTheRequestNames() {
        try (MeasuredRequests measured = MeasuredRequests.with(FIELDS)) {
            RouterStage router = begin(measured);
            router.supergraph(request("query A { a } query B { b }", "B"));

            assertThat(router.context().text(ContextKeys.OPERATION_NAME)).isEqualTo("B");
        }
    }

    private static Object[] field(String parent, String name, String type) {
        return new Object[] {"graphql.type.name", parent, "graphql.field.name", name, "graphql.field.type", type};
    }

    private static void play(MeasuredRequests measured, String query, String response) {
        RouterStage router = begin(measured);
        SupergraphStage supergraph = router.supergraph(request(query, null));
        supergraph.response(new HttpResponse(200, Headers.NONE));
        supergraph.event(payload(response));
        supergraph.close();
        router.response(RouterResponse.of(200, Headers.NONE));
    }

    private static RouterStage begin(MeasuredRequests measured) {
        return measured.requests().begin(RouterRequest.of("POST", "/graphql", Headers.NONE));
    }

    private static SupergraphRequest request(String query, @Nullable String name) {
        return new SupergraphRequest(GraphqlRequest.of(query, name, null), Headers.NONE);
    }

    private static GraphqlResponse payload(String json) {
        return new GraphqlResponse(Body.of(json));
    }
}
