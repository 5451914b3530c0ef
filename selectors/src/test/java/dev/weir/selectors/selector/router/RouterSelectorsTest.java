package dev.weir.selectors.selector.router;

import static dev.weir.selectors.selector.SelectorRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Need;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.SelectorRow;
import dev.weir.selectors.selector.ambient.TraceIdentity;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.context.OverheadTracker;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.selectors.value.TextHash;
import dev.weir.selectors.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterSelectorsTest {

    private static final Value NONE = Value.of("none");
    private static final String BODY = "{\"errors\":[{\"message\":\"no\"}]}";

    static List<SelectorRow<RouterView>> rows() {
        return Stream.of(ofTheRequest(), ofTheResponse(), ofSeveralPhases())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SelectorRow<RouterView>> ofTheRequest() {
        return List.of(
                row("request_header", RouterSelectors.requestHeader(HeaderReading.of("X-Name")), "Q", text("a"), null),
                row(
                        "request_header, default",
                        RouterSelectors.requestHeader(new HeaderReading("x-name", NONE, HeaderReading.Form.PLAIN)),
                        "Q",
                        text("a"),
                        NONE),
                row(
                        "request_header, hash",
                        RouterSelectors.requestHeader(new HeaderReading("x-name", NONE, HeaderReading.Form.HASHED)),
                        "Q",
                        text(TextHash.of("a")),
                        NONE),
                row("request_method", RouterSelectors.requestMethod(), "Q", text("GET"), text("GET")),
                row("request_context", RouterSelectors.requestContext("plan", null), "Q", text("gold"), null),
                row("request_context, default", RouterSelectors.requestContext("plan", NONE), "Q", text("gold"), NONE),
                row(
                        "trace_id: open_telemetry",
                        RouterSelectors.traceId(TraceIdentity.Form.OPEN_TELEMETRY),
                        "Q",
                        text(ExampleContext.TRACE_ID),
                        null),
                row(
                        "trace_id: decimal",
                        RouterSelectors.traceId(TraceIdentity.Form.DECIMAL),
                        "Q",
                        text("1512366075204170947332355369683137040"),
                        null),
                row(
                        "trace_id: datadog",
                        RouterSelectors.traceId(TraceIdentity.Form.DATADOG),
                        "Q",
                        text("18364758544493064720"),
                        null),
                row(
                        "trace_id: uuid",
                        RouterSelectors.traceId(TraceIdentity.Form.UUID),
                        "Q",
                        text("01234567-89ab-cdef-fedc-ba9876543210"),
                        null),
                row(
                        "env",
                        RouterSelectors.env(Map.of("REGION", "eu")::get, "REGION", "us"),
                        "Q",
                        text("eu"),
                        text("eu")),
                row("env, default", RouterSelectors.env(name -> null, "REGION", "us"), "Q", text("us"), text("us")),
                row("env, unset", RouterSelectors.env(name -> null, "REGION", null), "Q", null, null));
    }

    private static List<SelectorRow<RouterView>> ofTheResponse() {
        return List.of(
                row("response_header", RouterSelectors.responseHeader(HeaderReading.of("Age")), "P", text("9"), null),
                row(
                        "response_header, default",
                        RouterSelectors.responseHeader(new HeaderReading("age", NONE, HeaderReading.Form.PLAIN)),
                        "P",
                        text("9"),
                        NONE),
                row(
                        "response_status: code",
                        RouterSelectors.responseStatus(ResponseStatus.Form.CODE),
                        "P",
                        Value.of(404),
                        Value.of(299)),
                row(
                        "response_status: reason",
                        RouterSelectors.responseStatus(ResponseStatus.Form.REASON),
                        "P",
                        text("Not Found"),
                        null),
                row("response_size_hint", RouterSelectors.responseSizeHint(), "P", Value.of(29), null),
                row("response_body", RouterSelectors.responseBody(), "P", text(BODY), null),
                row("response_errors", RouterSelectors.responseErrors(path("$[0].message")), "P", text("no"), null),
                row("studio_operation_id", RouterSelectors.studioOperationId(), "P", text("id-7"), null),
                row("on_graphql_error", RouterSelectors.onGraphqlError(), "P", Value.TRUE, Value.FALSE),
                row("router_overhead", RouterSelectors.routerOverhead(), "P", Value.of(0.25), null),
                row(
                        "active_subgraph_requests: count",
                        RouterSelectors.activeSubgraphRequests(ActiveSubgraphRequests.Form.COUNT),
                        "P",
                        Value.of(1),
                        null),
                row(
                        "active_subgraph_requests: bool",
                        RouterSelectors.activeSubgraphRequests(ActiveSubgraphRequests.Form.BOOL),
                        "P",
                        Value.TRUE,
                        null));
    }

    private static List<SelectorRow<RouterView>> ofSeveralPhases() {
        return List.of(
                row("response_context", RouterSelectors.responseContext("plan", null), "PX", text("gold"), null),
                row(
                        "response_context, default",
                        RouterSelectors.responseContext("plan", NONE),
                        "PX",
                        text("gold"),
                        NONE),
                row(
                        "operation_name",
                        RouterSelectors.operationName(NameForm.STRING, null),
                        "PX",
                        text("Products"),
                        null),
                row(
                        "operation_name: hash, default",
                        RouterSelectors.operationName(NameForm.HASH, "-"),
                        "PX",
                        text(TextHash.of("Products")),
                        text(TextHash.of("-"))),
                row("baggage", RouterSelectors.baggage("tenant", null), "QP", text("acme"), null),
                row("baggage, default", RouterSelectors.baggage("tenant", NONE), "QP", text("acme"), NONE),
                row("static", RouterSelectors.constant(Value.of(5)), "QPEFXD", Value.of(5), Value.of(5)),
                row("error: reason", RouterSelectors.errorReason(), "X", text("timed out"), null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_findsItsValueInItsPhasesOnly(SelectorRow<RouterView> row) {
        row.assertFull(full());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_isAbsentWhereNothingIs(SelectorRow<RouterView> row) {
        row.assertBare(bare());
    }

    @Test
    void selectors_areEqualByTheirOptions() {
        SelectorRow.assertEqualByOptions(rows(), rows());
    }

    @Test
    void theContextsId_isTheSameInEveryPhase() {
        RouterView view = bare();
        Selector<? super RouterView> id = RouterSelectors.contextId();
        Value expected = Value.of(view.context().id());
        assertThat(id.evaluate(Phase.REQUEST, view)).isEqualTo(expected);
        assertThat(id.evaluate(Phase.RESPONSE, view)).isEqualTo(expected);
        assertThat(id.evaluate(Phase.ERROR, view)).isEqualTo(expected);
        assertThat(id.evaluate(Phase.DROP, view)).isNull();
    }

    @Test
    void onlySelectorsOfTheBody_needIt() {
        assertThat(rows().stream()
                        .filter(row -> row.selector().needs().contains(Need.RESPONSE_BODY))
                        .map(SelectorRow::name))
                .containsExactly("response_body", "response_errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"errors\":null}", "{\"errors\":{}}", "{\"errors\":7}"})
    void aBodyWithoutErrors_hasNone(String body) {
        RouterView view = bare().with(response(Body.of(body)));
        Selector<? super RouterView> selector = RouterSelectors.responseErrors(path("$[0].message"));
        assertThat(selector.evaluate(Phase.RESPONSE, view)).isNull();
        assertThat(view.context().refusals().bodies()).isZero();
    }

    @Test
    void aBodyTooLongToParse_isRefusedAndCounted() {
        Body body = Body.of(BODY.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULTS.withSize(10));
        RouterView view = bare().with(response(body));
        Selector<? super RouterView> selector = RouterSelectors.responseErrors(path("$[0].message"));
        assertThat(selector.evaluate(Phase.RESPONSE, view)).isNull();
        assertThat(view.context().refusals().bodies()).isEqualTo(1);
    }

    @Test
    void aPathThatTakesTooManySteps_isRefusedAndCounted() {
        Body body = Body.of("{\"errors\":[" + "[1,2,3],".repeat(5_000) + "1]}");
        RouterView view = bare().with(response(body));
        Selector<? super RouterView> selector = RouterSelectors.responseErrors(path("$..*"));
        assertThat(selector.evaluate(Phase.RESPONSE, view)).isNull();
        assertThat(view.context().refusals().paths()).isEqualTo(1);
    }

    @Test
    void aLongBody_showsItsStart() {
        RouterView view = bare().with(response(Body.of("a".repeat(100_000))));
        assertThat(RouterSelectors.responseBody().evaluate(Phase.RESPONSE, view))
                .isEqualTo(text("a".repeat(4_096)));
    }

    static RouterView full() {
        AtomicLong clock = new AtomicLong();
        RequestContext context = ExampleContext.full();
        OverheadTracker overhead = new OverheadTracker(clock::get);
        clock.set(250_000_000);
        overhead.begin();
        context.overhead(overhead);
        RouterRequest request = RouterRequest.of("GET", "/", Headers.of(Map.of("x-name", "a")));
        RouterResponse response = new RouterResponse(
                new HttpResponse(404, Headers.of(Map.of("age", "9"))), (long) BODY.length(), Body.of(BODY));
        return RouterView.of(context, request).with(response).with(new StageError("timed out"));
    }

    private static RouterView bare() {
        RouterView view = RouterView.of(ExampleContext.bare(), RouterRequest.of("GET", "/", Headers.NONE));
        return view.with(RouterResponse.of(299, Headers.NONE));
    }

    private static RouterResponse response(Body body) {
        return new RouterResponse(new HttpResponse(200, Headers.NONE), null, body);
    }

    private static DocumentPath path(String path) {
        return new DocumentPath(JsonPath.compileTolerant(path));
    }

    private static Value text(String text) {
        return Value.of(text);
    }
}
