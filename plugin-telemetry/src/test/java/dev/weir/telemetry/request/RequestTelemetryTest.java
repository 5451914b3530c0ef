package dev.weir.telemetry.request;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestTelemetryTest {
    private static final String DURATION = "http.server.request.duration";
    private static final String ACTIVE = "http.server.active_requests";
    private static final String METHOD = "http.request.method";
    private static final String STATUS = "http.response.status_code";
    private static final RouterResponse OK = RouterResponse.of(200, Headers.NONE);
    private static final String EVENTS =
            "router: {http.server.request.duration: false}, supergraph: {acme.events: {type: counter, value:"
                    + " event_unit, unit: e, description: d, attributes: {primary: {is_primary_response: true}, failed:"
                    + " {on_graphql_error: true}}}}";

    @Test
    void response_isMeasured_fromTheBegin() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage stage = begin(measured);
            measured.clock.advance(Duration.ofMillis(250));
            stage.response(OK);

            assertThat(measured.collect())
                    .histogram(DURATION)
                    .withAttributes(METHOD, "GET", STATUS, 200)
                    .hasCount(1)
                    .hasSum(0.25);
            assertThat(measured.collect())
                    .upDownCounter(ACTIVE)
                    .withAttributes(METHOD, "GET")
                    .hasValue(0);
        }
    }

    @Test
    void afterTheEnd_nothingIsRecorded_whateverIsSaid() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage stage = begin(measured);
            stage.response(OK);
            stage.response(OK);
            stage.error("too late");
            stage.close();
            stage.close();

            assertThat(measured.collect())
                    .histogram(DURATION)
                    .withAttributes(METHOD, "GET", STATUS, 200)
                    .hasCount(1);
            assertThat(measured.collect())
                    .upDownCounter(ACTIVE)
                    .withAttributes(METHOD, "GET")
                    .hasValue(0);
        }
    }

    @Test
    void error_isMeasured_asAServersFault() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            begin(measured).error("the service is gone");

            assertThat(measured.collect())
                    .histogram(DURATION)
                    .withAttributes(METHOD, "GET", STATUS, 500, "error.type", "Internal Server Error")
                    .hasCount(1);
        }
    }

    @Test
    void requestThatIsClosedBeforeItsResponse_countsAsGivenUp() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage stage = begin(measured);
            assertThat(measured.collect())
                    .upDownCounter(ACTIVE)
                    .withAttributes(METHOD, "GET")
                    .hasValue(1);
            stage.close();

            assertThat(measured.collect())
                    .histogram(DURATION)
                    .withAttributes(METHOD, "GET")
                    .hasCount(1);
            assertThat(measured.collect())
                    .upDownCounter(ACTIVE)
                    .withAttributes(METHOD, "GET")
                    .hasValue(0);
        }
    }

    @Test
    void waiting_isTracked_onlyWhereAnInstrumentNeedsIt() {
        try (MeasuredRequests measured = MeasuredRequests.with("");
                RouterStage stage = begin(measured)) {
            assertThat(stage.context().overhead()).isNotNull();
        }
        try (MeasuredRequests measured = MeasuredRequests.with("router: {apollo.router.overhead: false}");
                RouterStage stage = begin(measured)) {
            assertThat(stage.context().overhead()).isNull();
        }
    }

    @Test
    void closingARequest_closesItsOpenParts() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage stage = begin(measured);
            stage.subgraph(SubgraphRequest.of("stock", "1", Headers.NONE));
            stage.connector(connectorRequest());
            stage.close();

            assertThat(measured.collect())
                    .histogram("http.client.request.duration")
                    .withAttributes("subgraph.name", "stock")
                    .hasCount(1);
            assertThat(measured.collect())
                    .histogram("http.client.request.duration")
                    .withAttributes("subgraph.name", "prices")
                    .hasCount(1);
        }
    }

    @Test
    void partThatBeginsAfterTheEnd_isOverAtOnce() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage stage = begin(measured);
            stage.close();
            SubgraphStage late = stage.subgraph(SubgraphRequest.of("stock", "1", Headers.NONE));
            measured.clock.advance(Duration.ofSeconds(5));
            late.response(SubgraphResponse.of("stock", 200, Headers.NONE));

            assertThat(measured.collect())
                    .histogram("http.client.request.duration")
                    .withAttributes("subgraph.name", "stock")
                    .hasCount(1)
                    .hasSum(0);
        }
    }

    @Test
    void timeThatPartsWait_isNoOverhead() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage stage = begin(measured);
            measured.clock.advance(Duration.ofMillis(10));
            SubgraphStage subgraph = stage.subgraph(SubgraphRequest.of("stock", "1", Headers.NONE));
            ConnectorStage connector = stage.connector(connectorRequest());
            measured.clock.advance(Duration.ofMillis(500));
            subgraph.error("reset");
            measured.clock.advance(Duration.ofMillis(500));
            connector.response(new ConnectorResponse(null, null, true, List.of()));
            measured.clock.advance(Duration.ofMillis(20));
            stage.response(OK);

            assertThat(measured.collect())
                    .histogram("apollo.router.overhead")
                    .withAttributes("subgraph.active_requests", false)
                    .hasSum(0.03);
        }
    }

    @Test
    void payloads_sayWhetherTheyAreTheFirst_andWhetherThereWereErrors() {
        try (MeasuredRequests measured = MeasuredRequests.with(EVENTS)) {
            RouterStage stage = begin(measured);
            SupergraphStage supergraph =
                    stage.supergraph(new SupergraphRequest(GraphqlRequest.of("{a}", null, null), Headers.NONE));
            supergraph.response(new HttpResponse(200, Headers.NONE));
            supergraph.event(new GraphqlResponse(Body.of("{\"data\":{}}")));
            supergraph.event(new GraphqlResponse(Body.of("{\"errors\":[{\"message\":\"no\"}]}")));
            supergraph.close();

            assertThat(stage.context().entry(ContextKeys.CONTAINS_GRAPHQL_ERROR))
                    .isEqualTo(JsonBoolean.TRUE);
            assertThat(measured.collect())
                    .counter("acme.events")
                    .withAttributes("primary", true, "failed", false)
                    .hasValue(1);
            assertThat(measured.collect())
                    .counter("acme.events")
                    .withAttributes("primary", false, "failed", true)
                    .hasValue(1);
        }
    }

    @Test
    void payloads_areNotLookedInto_whereNoInstrumentAsks() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            RouterStage stage = begin(measured);
            SupergraphStage supergraph = stage.supergraph(new SupergraphRequest(GraphqlRequest.NONE, Headers.NONE));
            supergraph.event(new GraphqlResponse(Body.of("{\"errors\":[{\"message\":\"no\"}]}")));

            assertThat(stage.context().entry(ContextKeys.CONTAINS_GRAPHQL_ERROR))
                    .isNull();
        }
    }

    @Test
    void operationWithoutAnyPayload_countsAsGivenUp() {
        try (MeasuredRequests measured = MeasuredRequests.with(EVENTS)) {
            begin(measured)
                    .supergraph(new SupergraphRequest(GraphqlRequest.NONE, Headers.NONE))
                    .close();

            assertThat(measured.collect()).counter("acme.events").hasValue(1);
        }
    }

    @Test
    void endedSubscription_isCounted_withItsReason() {
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            begin(measured).subscriptionEnded("client_disconnect", "stock");

            assertThat(measured.collect())
                    .counter("apollo.router.operations.subscriptions.terminated.client")
                    .withAttributes("reason", "client_disconnect", "subgraph.name", "stock")
                    .hasValue(1);
        }
    }

    @Test
    void stageToldByManyThreads_countsOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (MeasuredRequests measured = MeasuredRequests.with("")) {
            for (int round = 0; round < 200; round++) {
                RouterStage stage = begin(measured);
                SubgraphStage subgraph = stage.subgraph(SubgraphRequest.of("stock", "1", Headers.NONE));
                List<Runnable> endings = List.of(
                        () -> stage.response(OK),
                        () -> stage.error("reset"),
                        stage::close,
                        () -> subgraph.response(SubgraphResponse.of("stock", 200, Headers.NONE)),
                        subgraph::close);
                CountDownLatch done = new CountDownLatch(endings.size());
                endings.forEach(ending -> threads.execute(() -> {
                    ending.run();
                    done.countDown();
                }));
                assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(total(measured, DURATION)).isEqualTo(200);
            assertThat(total(measured, "http.client.request.duration")).isEqualTo(200);
            assertThat(measured.collect())
                    .upDownCounter(ACTIVE)
                    .withAttributes(METHOD, "GET")
                    .hasValue(0);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long total(MeasuredRequests measured, String name) {
        return measured.collect().named(name).stream()
                .flatMap(metric -> metric.getHistogramData().getPoints().stream())
                .mapToLong(point -> point.getCount())
                .sum();
    }

    private static RouterStage begin(MeasuredRequests measured) {
        return measured.requests().begin(RouterRequest.of("GET", "/", Headers.NONE));
    }

    private static ConnectorRequest connectorRequest() {
        return new ConnectorRequest("prices", null, "GET", "/prices", Headers.NONE, List.of());
    }
}
