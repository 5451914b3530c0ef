package dev.weir.selectors.selector.subgraph;

import static dev.weir.selectors.selector.SelectorRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.SelectorRow;
import dev.weir.selectors.selector.cache.CacheControlFact;
import dev.weir.selectors.selector.cache.CacheLookups;
import dev.weir.selectors.selector.cache.CacheStatus;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationSize;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.CacheControl;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.value.TextHash;
import dev.weir.selectors.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubgraphSelectorsTest {

    private static final Value NONE = Value.of("none");
    private static final Value NAME = Value.of("products");

    static List<SelectorRow<SubgraphView>> rows() {
        return Stream.of(ofTheRequest(), ofTheResponse(), ofCaches(), ofSeveralPhases())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SelectorRow<SubgraphView>> ofTheRequest() {
        return List.of(
                row(
                        "subgraph_operation_name",
                        SubgraphSelectors.subgraphOperationName(NameForm.STRING, null),
                        "Q",
                        text("Sub"),
                        null),
                row(
                        "subgraph_operation_name: hash, default",
                        SubgraphSelectors.subgraphOperationName(NameForm.HASH, "-"),
                        "Q",
                        text(TextHash.of("Sub")),
                        text(TextHash.of("-"))),
                row("subgraph_query", SubgraphSelectors.subgraphQuery("-"), "Q", text("{ s }"), text("-")),
                row(
                        "subgraph_query_variable",
                        SubgraphSelectors.subgraphQueryVariable("id", NONE),
                        "Q",
                        Value.of(1),
                        NONE),
                row(
                        "subgraph_request_header",
                        SubgraphSelectors.subgraphRequestHeader(HeaderReading.of("a")),
                        "Q",
                        text("1"),
                        null),
                row("supergraph_query", SubgraphSelectors.supergraphQuery("-"), "Q", text("{ a }"), text("-")),
                row(
                        "supergraph_query: depth",
                        SubgraphSelectors.supergraphQuery(OperationSize.Measure.DEPTH),
                        "Q",
                        Value.of(2),
                        null),
                row(
                        "supergraph_query_variable",
                        SubgraphSelectors.supergraphQueryVariable("id", NONE),
                        "Q",
                        Value.of(7),
                        NONE),
                row(
                        "supergraph_request_header",
                        SubgraphSelectors.supergraphRequestHeader(
                                new HeaderReading("c", NONE, HeaderReading.Form.PLAIN)),
                        "Q",
                        text("3"),
                        NONE),
                row("request_context", SubgraphSelectors.requestContext("plan", NONE), "Q", text("gold"), NONE),
                row("baggage", SubgraphSelectors.baggage("tenant", NONE), "Q", text("acme"), NONE),
                row("env", SubgraphSelectors.env(name -> null, "REGION", "us"), "Q", text("us"), text("us")));
    }

    private static List<SelectorRow<SubgraphView>> ofTheResponse() {
        return List.of(
                row(
                        "subgraph_response_header",
                        SubgraphSelectors.subgraphResponseHeader(HeaderReading.of("b")),
                        "P",
                        text("2"),
                        null),
                row(
                        "subgraph_response_status: code",
                        SubgraphSelectors.subgraphResponseStatus(ResponseStatus.Form.CODE),
                        "P",
                        Value.of(503),
                        Value.of(299)),
                row(
                        "subgraph_response_status: reason",
                        SubgraphSelectors.subgraphResponseStatus(ResponseStatus.Form.REASON),
                        "P",
                        text("Service Unavailable"),
                        null),
                row(
                        "subgraph_response_data",
                        SubgraphSelectors.subgraphResponseData(path("$.price"), NONE),
                        "P",
                        Value.of(9),
                        NONE),
                row(
                        "subgraph_response_errors",
                        SubgraphSelectors.subgraphResponseErrors(path("$[0].message"), NONE),
                        "P",
                        text("no"),
                        NONE),
                row(
                        "subgraph_on_graphql_error",
                        SubgraphSelectors.subgraphOnGraphqlError(),
                        "P",
                        Value.TRUE,
                        Value.FALSE),
                row("subgraph_request_body_size", SubgraphSelectors.subgraphRequestBodySize(), "P", Value.of(54), null),
                row(
                        "subgraph_response_body_size",
                        SubgraphSelectors.subgraphResponseBodySize(),
                        "P",
                        Value.of(26),
                        null),
                row(
                        "subgraph_resend_count",
                        SubgraphSelectors.subgraphResendCount(Value.of(0)),
                        "P",
                        Value.of(2),
                        Value.of(0)));
    }

    private static List<SelectorRow<SubgraphView>> ofCaches() {
        return List.of(
                row("cache: hit", SubgraphSelectors.cache(CacheLookups.Outcome.HIT, null), "P", Value.of(5), null),
                row("cache: miss", SubgraphSelectors.cache(CacheLookups.Outcome.MISS, null), "P", Value.of(1), null),
                row(
                        "cache: hit, entity_type",
                        SubgraphSelectors.cache(CacheLookups.Outcome.HIT, "User"),
                        "P",
                        Value.of(2),
                        null),
                row(
                        "response_cache: miss",
                        SubgraphSelectors.responseCache(CacheLookups.Outcome.MISS, null),
                        "P",
                        Value.of(4),
                        null),
                row(
                        "response_cache_status: status",
                        SubgraphSelectors.responseCacheStatus(CacheStatus.Form.STATUS, null),
                        "P",
                        text("partial_hit"),
                        null),
                row(
                        "response_cache_status: hit",
                        SubgraphSelectors.responseCacheStatus(CacheStatus.Form.HIT, null),
                        "P",
                        Value.FALSE,
                        null),
                row(
                        "response_cache_control: scope",
                        SubgraphSelectors.responseCacheControl(CacheControlFact.SCOPE),
                        "P",
                        text("private"),
                        null),
                row(
                        "response_cache_control: no_store",
                        SubgraphSelectors.responseCacheControl(CacheControlFact.NO_STORE),
                        "P",
                        Value.FALSE,
                        null),
                row(
                        "response_cache_control: max_age",
                        SubgraphSelectors.responseCacheControl(CacheControlFact.MAX_AGE),
                        "P",
                        Value.of(60),
                        null));
    }

    private static List<SelectorRow<SubgraphView>> ofSeveralPhases() {
        return List.of(
                row("subgraph_operation_kind", SubgraphSelectors.subgraphOperationKind(), "QPX", text("query"), null),
                row(
                        "supergraph_operation_name",
                        SubgraphSelectors.supergraphOperationName(NameForm.STRING, null),
                        "QPX",
                        text("Products"),
                        null),
                row("response_context", SubgraphSelectors.responseContext("plan", NONE), "PX", text("gold"), NONE),
                row("static", SubgraphSelectors.constant(Value.TRUE), "QPEFXD", Value.TRUE, Value.TRUE),
                row("error: reason", SubgraphSelectors.errorReason(), "X", text("timed out"), null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_findsItsValueInItsPhasesOnly(SelectorRow<SubgraphView> row) {
        row.assertFull(full());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_isAbsentWhereNothingIs(SelectorRow<SubgraphView> row) {
        row.assertBare(bare());
    }

    @Test
    void selectors_areEqualByTheirOptions() {
        SelectorRow.assertEqualByOptions(rows(), rows());
    }

    @Test
    void theKindOfTheSubgraphsOperation_isThatOfTheClients() {
        assertThat(SubgraphSelectors.subgraphOperationKind()).isEqualTo(SubgraphSelectors.supergraphOperationKind());
    }

    @Test
    void theName_isTheResponsesOwnOnceThereIsOne() {
        SubgraphView view = bare().with(SubgraphResponse.of("other", 200, Headers.NONE));
        Selector<? super SubgraphView> selector = SubgraphSelectors.subgraphName();
        assertThat(selector.evaluate(Phase.REQUEST, view)).isEqualTo(NAME);
        assertThat(selector.evaluate(Phase.RESPONSE, view)).isEqualTo(text("other"));
        assertThat(selector.evaluate(Phase.ERROR, view)).isNull();
    }

    @Test
    void lookupsOfATypeWithoutAny_areAbsent_butNotTheSumOfAllTypes() {
        SubgraphView view = withCache("{\"User\":{\"hit\":0,\"miss\":3}}");
        assertThat(value(SubgraphSelectors.responseCache(CacheLookups.Outcome.HIT, "User"), view))
                .isNull();
        assertThat(value(SubgraphSelectors.responseCache(CacheLookups.Outcome.HIT, null), view))
                .isEqualTo(Value.of(0));
        assertThat(value(SubgraphSelectors.responseCache(CacheLookups.Outcome.MISS, "User"), view))
                .isEqualTo(Value.of(3));
        assertThat(value(SubgraphSelectors.responseCache(CacheLookups.Outcome.MISS, "Product"), view))
                .isNull();
    }

    @Test
    void theStatusOfTheCache_isOneOfThree() {
        assertStatus("{\"User\":{\"hit\":2}}", "hit", Value.TRUE, Value.FALSE, Value.FALSE);
        assertStatus("{\"User\":{\"miss\":2}}", "miss", Value.FALSE, Value.TRUE, Value.FALSE);
        assertStatus("{\"User\":{}}", "miss", Value.FALSE, Value.TRUE, Value.FALSE);
        assertStatus(
                "{\"User\":{\"hit\":2},\"Product\":{\"miss\":1}}", "partial_hit", Value.FALSE, Value.FALSE, Value.TRUE);
    }

    @Test
    void theStatusOfOneType_ignoresTheOthers() {
        SubgraphView view = withCache("{\"User\":{\"hit\":2},\"Product\":{\"miss\":1}}");
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.STATUS, "User"), view))
                .isEqualTo(text("hit"));
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.STATUS, "Order"), view))
                .isNull();
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.STATUS, null), withCache("{}")))
                .isNull();
    }

    @Test
    void malformedCacheInfo_isAbsent() {
        SubgraphView view = withCache("{\"User\":{\"hit\":\"2\"}}");
        assertThat(value(SubgraphSelectors.responseCache(CacheLookups.Outcome.HIT, null), view))
                .isNull();
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.STATUS, null), view))
                .isNull();
    }

    @Test
    void aPublicResponseWithoutAge_saysNoMore() {
        SubgraphView view = bare().with(new SubgraphResponse(
                "products",
                new HttpResponse(200, Headers.NONE),
                GraphqlResponse.NONE,
                null,
                null,
                new CacheControl(false, true, null)));
        assertThat(value(CacheControlFact.SCOPE, view)).isEqualTo(text("public"));
        assertThat(value(CacheControlFact.NO_STORE, view)).isEqualTo(Value.TRUE);
        assertThat(value(CacheControlFact.MAX_AGE, view)).isNull();
    }

    @Test
    void aResendCountThatIsNoInteger_isTheDefault() {
        SubgraphView view = bare();
        view.context().put(ContextKeys.RESEND_COUNT + "id-1", JsonNode.of("2"));
        assertThat(value(SubgraphSelectors.subgraphResendCount(NONE), view)).isEqualTo(NONE);
    }

    private static void assertStatus(String info, String status, Value hit, Value miss, Value partialHit) {
        SubgraphView view = withCache(info);
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.STATUS, null), view))
                .isEqualTo(text(status));
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.HIT, null), view))
                .isEqualTo(hit);
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.MISS, null), view))
                .isEqualTo(miss);
        assertThat(value(SubgraphSelectors.responseCacheStatus(CacheStatus.Form.PARTIAL_HIT, null), view))
                .isEqualTo(partialHit);
    }

    private static @Nullable Value value(Selector<? super SubgraphView> selector, SubgraphView view) {
        return selector.evaluate(Phase.RESPONSE, view);
    }

    private static SubgraphView withCache(String info) {
        SubgraphView view = bare();
        view.context().put(ContextKeys.RESPONSE_CACHE_INFO + "products", json(info));
        return view;
    }

    static SubgraphView full() {
        RequestContext context = ExampleContext.full();
        context.put(ContextKeys.RESEND_COUNT + "id-1", JsonNode.of(2));
        context.put(
                ContextKeys.ENTITY_CACHE_INFO + "products",
                json("{\"Product\":{\"hit\":3,\"miss\":1},\"User\":{\"hit\":2}}"));
        context.put(ContextKeys.RESPONSE_CACHE_INFO + "products", json("{\"Product\":{\"hit\":3,\"miss\":4}}"));
        SubgraphRequest request = new SubgraphRequest(
                "products",
                "id-1",
                GraphqlRequest.of("{ s }", "Sub", (JsonObject) json("{\"id\":1}")),
                Headers.of(Map.of("a", "1")),
                new SupergraphRequest(
                        GraphqlRequest.of("{ a }", null, (JsonObject) json("{\"id\":7}")),
                        Headers.of(Map.of("c", "3"))));
        SubgraphResponse response = new SubgraphResponse(
                "products",
                new HttpResponse(503, Headers.of(Map.of("b", "2"))),
                GraphqlResponse.of(json("{\"price\":9}"), (JsonArray) json("[{\"message\":\"no\"}]")),
                54L,
                26L,
                new CacheControl(true, false, 60L));
        return SubgraphView.of(context, request).with(response).with(new StageError("timed out"));
    }

    private static SubgraphView bare() {
        return SubgraphView.of(ExampleContext.bare(), SubgraphRequest.of("products", "id-1", Headers.NONE))
                .with(SubgraphResponse.of("products", 299, Headers.NONE));
    }

    private static JsonNode json(String text) {
        return JsonParser.parse(text);
    }

    private static DocumentPath path(String path) {
        return new DocumentPath(JsonPath.compileTolerant(path));
    }

    private static Value text(String text) {
        return Value.of(text);
    }
}
