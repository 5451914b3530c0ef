package dev.weir.selectors.selector.supergraph;

import static dev.weir.selectors.selector.SelectorRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.SelectorRow;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationSize;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.value.TextHash;
import dev.weir.selectors.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupergraphSelectorsTest {

    private static final Value NONE = Value.of("none");

    static List<SelectorRow<SupergraphView>> rows() {
        return List.of(
                row(
                        "operation_name",
                        SupergraphSelectors.operationName(NameForm.STRING, null),
                        "QPEX",
                        text("Products"),
                        null),
                row(
                        "operation_name: hash, default",
                        SupergraphSelectors.operationName(NameForm.HASH, "-"),
                        "QPEX",
                        text(TextHash.of("Products")),
                        text(TextHash.of("-"))),
                row("operation_kind", SupergraphSelectors.operationKind(), "QPEX", text("query"), null),
                row("query", SupergraphSelectors.query((String) null), "Q", text("{ a }"), null),
                row("query, default", SupergraphSelectors.query("-"), "Q", text("{ a }"), text("-")),
                row("query: aliases", size(OperationSize.Measure.ALIASES), "PX", Value.of(1), null),
                row("query: depth", size(OperationSize.Measure.DEPTH), "PX", Value.of(2), null),
                row("query: height", size(OperationSize.Measure.HEIGHT), "PX", Value.of(3), null),
                row("query: root_fields", size(OperationSize.Measure.ROOT_FIELDS), "PX", Value.of(4), null),
                row(
                        "query_variable",
                        SupergraphSelectors.queryVariable("ids", null),
                        "Q",
                        new Value.I64s(List.of(1L, 2L)),
                        null),
                row(
                        "query_variable, default",
                        SupergraphSelectors.queryVariable("ids", NONE),
                        "Q",
                        new Value.I64s(List.of(1L, 2L)),
                        NONE),
                row("request_header", SupergraphSelectors.requestHeader(HeaderReading.of("a")), "Q", text("1"), null),
                row("response_header", SupergraphSelectors.responseHeader(HeaderReading.of("b")), "P", text("2"), null),
                row(
                        "response_status",
                        SupergraphSelectors.responseStatus(ResponseStatus.Form.CODE),
                        "P",
                        Value.of(200),
                        Value.of(299)),
                row("request_context", SupergraphSelectors.requestContext("plan", NONE), "Q", text("gold"), NONE),
                row("response_context", SupergraphSelectors.responseContext("plan", NONE), "PEX", text("gold"), NONE),
                row("response_data", SupergraphSelectors.responseData(path("$.price"), null), "E", Value.of(9.5), null),
                row(
                        "response_data, default",
                        SupergraphSelectors.responseData(path("$.price"), NONE),
                        "E",
                        Value.of(9.5),
                        NONE),
                row(
                        "response_errors",
                        SupergraphSelectors.responseErrors(path("$[*].message"), null),
                        "E",
                        new Value.Texts(List.of("no", "never")),
                        null),
                row(
                        "response_errors, default",
                        SupergraphSelectors.responseErrors(path("$[1].message"), NONE),
                        "E",
                        text("never"),
                        NONE),
                row("on_graphql_error", SupergraphSelectors.onGraphqlError(), "PE", Value.TRUE, Value.FALSE),
                row("is_primary_response", SupergraphSelectors.isPrimaryResponse(), "PEX", Value.TRUE, Value.TRUE),
                row("cost: estimated", SupergraphSelectors.cost(Cost.Kind.ESTIMATED), "E", Value.of(10.0), null),
                row("cost: actual", SupergraphSelectors.cost(Cost.Kind.ACTUAL), "E", Value.of(7.5), null),
                row("cost: delta", SupergraphSelectors.cost(Cost.Kind.DELTA), "E", Value.of(2.5), null),
                row("cost: result", SupergraphSelectors.cost(Cost.Kind.RESULT), "E", text("COST_OK"), null),
                row("baggage", SupergraphSelectors.baggage("tenant", NONE), "Q", text("acme"), NONE),
                row("env", SupergraphSelectors.env(name -> null, "REGION", "us"), "Q", text("us"), text("us")),
                row("static", SupergraphSelectors.constant(Value.TRUE), "QPEFXD", Value.TRUE, Value.TRUE),
                row("error: reason", SupergraphSelectors.errorReason(), "X", text("timed out"), null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_findsItsValueInItsPhasesOnly(SelectorRow<SupergraphView> row) {
        row.assertFull(full());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_isAbsentWhereNothingIs(SelectorRow<SupergraphView> row) {
        row.assertBare(bare());
    }

    @Test
    void selectors_areEqualByTheirOptions() {
        SelectorRow.assertEqualByOptions(rows(), rows());
    }

    @Test
    void aLaterPayload_isNotThePrimaryResponse() {
        SupergraphView view = bare();
        view.context().put(ContextKeys.FIRST_EVENT, JsonBoolean.FALSE);
        Selector<? super SupergraphView> selector = SupergraphSelectors.isPrimaryResponse();
        assertThat(selector.evaluate(Phase.EVENT, view)).isEqualTo(Value.FALSE);
        assertThat(selector.evaluate(Phase.ERROR, view)).isEqualTo(Value.FALSE);
        assertThat(selector.evaluate(Phase.RESPONSE, view)).isEqualTo(Value.TRUE);
    }

    @Test
    void aDeltaOfCosts_needsBoth() {
        RequestContext context = ExampleContext.bare();
        context.put(ContextKeys.ESTIMATED_COST, JsonNode.of(3));
        SupergraphView view = SupergraphView.of(context, request(Headers.NONE));
        assertThat(SupergraphSelectors.cost(Cost.Kind.DELTA).evaluate(Phase.EVENT, view))
                .isNull();
        assertThat(SupergraphSelectors.cost(Cost.Kind.ESTIMATED).evaluate(Phase.EVENT, view))
                .isEqualTo(Value.of(3.0));
    }

    @Test
    void aCostThatIsNoNumber_isAbsent() {
        RequestContext context = ExampleContext.bare();
        context.put(ContextKeys.ESTIMATED_COST, JsonNode.of("3"));
        SupergraphView view = SupergraphView.of(context, request(Headers.NONE));
        assertThat(SupergraphSelectors.cost(Cost.Kind.ESTIMATED).evaluate(Phase.EVENT, view))
                .isNull();
    }

    @Test
    void errorsOfAPayloadWithoutAny_areAnEmptyArray() {
        Selector<? super SupergraphView> selector = SupergraphSelectors.responseErrors(path("$"), NONE);
        assertThat(selector.evaluate(Phase.EVENT, bare().with(GraphqlResponse.NONE)))
                .isEqualTo(new Value.I64s(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{}", "{\"data\":null}", "{\"data\":7}", "{\"data\":{\"price\":null}}"})
    void aPayloadWithoutTheData_hasTheDefault(String body) {
        SupergraphView view = bare().with(new GraphqlResponse(Body.of(body)));
        Selector<? super SupergraphView> selector = SupergraphSelectors.responseData(path("$.price"), NONE);
        assertThat(selector.evaluate(Phase.EVENT, view)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{\"query\":7,\"operationName\":{},\"variables\":[]}",
                "{\"variables\":{\"ids\":null}}"
            })
    void aMalformedRequest_hasNeitherQueryNorVariables(String body) {
        SupergraphRequest request = new SupergraphRequest(new GraphqlRequest(Body.of(body)), Headers.NONE);
        SupergraphView view = SupergraphView.of(ExampleContext.bare(), request);
        assertThat(SupergraphSelectors.query("-").evaluate(Phase.REQUEST, view)).isEqualTo(text("-"));
        assertThat(SupergraphSelectors.queryVariable("ids", NONE).evaluate(Phase.REQUEST, view))
                .isEqualTo(NONE);
    }

    static SupergraphView full() {
        SupergraphRequest request = new SupergraphRequest(
                GraphqlRequest.of("{ a }", null, (JsonObject) JsonNode.of(Map.of("ids", List.of(1, 2)))),
                Headers.of(Map.of("a", "1")));
        GraphqlResponse event = GraphqlResponse.of(JsonNode.of(Map.of("price", 9.5)), (JsonArray)
                JsonNode.of(List.of(Map.of("message", "no"), Map.of("message", "never"))));
        return SupergraphView.of(ExampleContext.full(), request)
                .with(new HttpResponse(200, Headers.of(Map.of("b", "2"))))
                .with(event)
                .with(new StageError("timed out"));
    }

    private static SupergraphView bare() {
        return SupergraphView.of(ExampleContext.bare(), request(Headers.NONE))
                .with(new HttpResponse(299, Headers.NONE));
    }

    private static SupergraphRequest request(Headers headers) {
        return new SupergraphRequest(GraphqlRequest.NONE, headers);
    }

    private static Selector<? super SupergraphView> size(OperationSize.Measure measure) {
        return SupergraphSelectors.query(measure);
    }

    private static DocumentPath path(String path) {
        return new DocumentPath(JsonPath.compileTolerant(path));
    }

    private static Value text(String text) {
        return Value.of(text);
    }
}
