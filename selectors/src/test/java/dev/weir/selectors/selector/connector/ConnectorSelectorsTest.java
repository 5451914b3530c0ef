package dev.weir.selectors.selector.connector;

import static dev.weir.selectors.selector.SelectorRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.selector.SelectorRow;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.connector.MappingProblem;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorSelectorsTest {

    private static final Value NONE = Value.of("none");
    private static final MappingProblem PROBLEM = new MappingProblem("no \"id\"", "@.id", 3, "Selection");
    private static final MappingProblem OTHER = new MappingProblem("late", "@.at", 7, "Selection");
    private static final String PROBLEM_JSON =
            "{\"message\":\"no \\\"id\\\"\",\"path\":\"@.id\",\"count\":3,\"location\":\"Selection\"}";

    static List<SelectorRow<ConnectorView>> rows() {
        return Stream.of(ofTheRequest(), ofTheResponse(), ofSeveralPhases())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SelectorRow<ConnectorView>> ofTheRequest() {
        return List.of(
                row("subgraph_name", ConnectorSelectors.subgraphName(), "Q", text("users"), text("users")),
                row("connector_source", ConnectorSelectors.connectorSource(), "Q", text("user_api"), null),
                row("connector_http_method", ConnectorSelectors.connectorHttpMethod(), "Q", text("GET"), text("GET")),
                row(
                        "connector_url_template",
                        ConnectorSelectors.connectorUrlTemplate(),
                        "Q",
                        text("/user/{id}"),
                        text("/user/{id}")),
                row(
                        "connector_http_request_header",
                        ConnectorSelectors.connectorHttpRequestHeader(header("a", NONE)),
                        "Q",
                        text("1"),
                        NONE),
                row(
                        "connector_request_mapping_problems: problems",
                        ConnectorSelectors.connectorRequestMappingProblems(MappingProblems.Form.PROBLEMS),
                        "Q",
                        new Value.Texts(List.of(PROBLEM_JSON)),
                        new Value.Texts(List.of())),
                row(
                        "connector_request_mapping_problems: count",
                        ConnectorSelectors.connectorRequestMappingProblems(MappingProblems.Form.COUNT),
                        "Q",
                        Value.of(3),
                        Value.of(0)),
                row(
                        "connector_request_mapping_problems: boolean",
                        ConnectorSelectors.connectorRequestMappingProblems(MappingProblems.Form.BOOLEAN),
                        "Q",
                        Value.TRUE,
                        Value.FALSE),
                row("request_context", ConnectorSelectors.requestContext("plan", NONE), "Q", text("gold"), NONE),
                row(
                        "supergraph_operation_name",
                        ConnectorSelectors.supergraphOperationName(NameForm.STRING, "-"),
                        "Q",
                        text("Products"),
                        text("-")),
                row(
                        "supergraph_operation_kind",
                        ConnectorSelectors.supergraphOperationKind(),
                        "Q",
                        text("query"),
                        null));
    }

    private static List<SelectorRow<ConnectorView>> ofTheResponse() {
        return List.of(
                row(
                        "connector_http_response_header",
                        ConnectorSelectors.connectorHttpResponseHeader(header("b", NONE)),
                        "P",
                        text("2"),
                        NONE),
                row(
                        "connector_http_response_status: code",
                        ConnectorSelectors.connectorHttpResponseStatus(ResponseStatus.Form.CODE),
                        "P",
                        Value.of(201),
                        Value.of(299)),
                row(
                        "connector_http_response_status: reason",
                        ConnectorSelectors.connectorHttpResponseStatus(ResponseStatus.Form.REASON),
                        "P",
                        text("Created"),
                        null),
                row(
                        "connector_http_response_body_size",
                        ConnectorSelectors.connectorHttpResponseBodySize(),
                        "P",
                        Value.of(99),
                        null),
                row(
                        "connector_response_mapping_problems: count",
                        ConnectorSelectors.connectorResponseMappingProblems(MappingProblems.Form.COUNT),
                        "P",
                        Value.of(10),
                        Value.of(0)),
                row(
                        "connector_response_mapping_problems: boolean",
                        ConnectorSelectors.connectorResponseMappingProblems(MappingProblems.Form.BOOLEAN),
                        "P",
                        Value.TRUE,
                        Value.FALSE),
                row(
                        "connector_on_response_error",
                        ConnectorSelectors.connectorOnResponseError(),
                        "P",
                        Value.FALSE,
                        Value.FALSE));
    }

    private static List<SelectorRow<ConnectorView>> ofSeveralPhases() {
        return List.of(
                row("static", ConnectorSelectors.constant(Value.TRUE), "QPEFXD", Value.TRUE, Value.TRUE),
                row("error: reason", ConnectorSelectors.errorReason(), "X", text("refused"), null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_findsItsValueInItsPhasesOnly(SelectorRow<ConnectorView> row) {
        row.assertFull(full());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_isAbsentWhereNothingIs(SelectorRow<ConnectorView> row) {
        row.assertBare(bare());
    }

    @Test
    void selectors_areEqualByTheirOptions() {
        SelectorRow.assertEqualByOptions(rows(), rows());
    }

    @Test
    void aServiceThatWasNotReached_hasNeitherStatusNorHeadersNorTheirDefault() {
        ConnectorView view = bare().with(new ConnectorResponse(null, null, true, List.of()));
        assertThat(ConnectorSelectors.connectorHttpResponseHeader(header("b", NONE))
                        .evaluate(Phase.RESPONSE, view))
                .isNull();
        assertThat(ConnectorSelectors.connectorHttpResponseStatus(ResponseStatus.Form.CODE)
                        .evaluate(Phase.RESPONSE, view))
                .isNull();
        assertThat(ConnectorSelectors.connectorOnResponseError().evaluate(Phase.RESPONSE, view))
                .isEqualTo(Value.TRUE);
    }

    @ParameterizedTest
    @EnumSource
    void aResponseThatBecameAnError_hasNoMappingProblems(MappingProblems.Form form) {
        HttpResponse http = new HttpResponse(500, Headers.NONE);
        ConnectorView view = bare().with(new ConnectorResponse(http, null, true, List.of(PROBLEM)));
        assertThat(ConnectorSelectors.connectorResponseMappingProblems(form).evaluate(Phase.RESPONSE, view))
                .isNull();
    }

    @Test
    void manyProblems_areListedUpToALimit() {
        ConnectorRequest request =
                new ConnectorRequest("users", null, "GET", "/", Headers.NONE, Collections.nCopies(1_000, PROBLEM));
        ConnectorView view = ConnectorView.of(ExampleContext.bare(), request);
        assertThat(ConnectorSelectors.connectorRequestMappingProblems(MappingProblems.Form.PROBLEMS)
                        .evaluate(Phase.REQUEST, view))
                .isEqualTo(new Value.Texts(Collections.nCopies(64, PROBLEM_JSON)));
        assertThat(ConnectorSelectors.connectorRequestMappingProblems(MappingProblems.Form.COUNT)
                        .evaluate(Phase.REQUEST, view))
                .isEqualTo(Value.of(3_000));
    }

    static ConnectorView full() {
        ConnectorRequest request = new ConnectorRequest(
                "users", "user_api", "GET", "/user/{id}", Headers.of(Map.of("a", "1")), List.of(PROBLEM));
        HttpResponse http = new HttpResponse(201, Headers.of(Map.of("b", "2")));
        return ConnectorView.of(ExampleContext.full(), request)
                .with(new ConnectorResponse(http, 99L, false, List.of(PROBLEM, OTHER)))
                .with(new StageError("refused"));
    }

    private static ConnectorView bare() {
        ConnectorRequest request = new ConnectorRequest("users", null, "GET", "/user/{id}", Headers.NONE, List.of());
        return ConnectorView.of(ExampleContext.bare(), request)
                .with(new ConnectorResponse(new HttpResponse(299, Headers.NONE), null, false, List.of()));
    }

    private static HeaderReading header(String name, Value fallback) {
        return new HeaderReading(name, fallback, HeaderReading.Form.PLAIN);
    }

    private static Value text(String text) {
        return Value.of(text);
    }
}
