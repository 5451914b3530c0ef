package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.destination.Destination;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.pipeline.RestartedMetric;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.reload.InstrumentChange;
import dev.weir.telemetry.reload.ReloadPlan;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.request.RouterStage;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instruments that a file defines go where the plugin sends them, and over reloads restart only if they changed. */
class InstrumentsReloadTest {
    private static final String ONE = counter("acme.one", "{request}", "first");
    private static final String TWO = counter("acme.two", "{request}", "second");

    private final GrpcReceiver operator = receiver();
    private final GrpcReceiver vendor = receiver();
    private TestTelemetry telemetry;

    private static GrpcReceiver receiver() {
        try {
            return GrpcReceiver.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        telemetry = TestTelemetry.start(file("", ONE));
    }

    @AfterEach
    void close() {
        telemetry.close();
        operator.close();
        vendor.close();
    }

    @Test
    void requests_areMeasured_atTheOperatorsDestinations_andNeverAtTheVendors() throws Exception {
        reload(ONE, counter("weir.operations.mine", "{request}", "named as the vendor's metrics are"));
        request();
        telemetry.operations.add(1);

        telemetry.plugin.flush(TestTelemetry.LONG);

        assertThat(telemetry.scrape().value("acme_one_total")).isEqualTo(1);
        assertThat(telemetry.scrape().value("http_server_request_duration_seconds_count"))
                .isEqualTo(1);
        assertThat(operator.next().metrics())
                .extracting(Metric::getName)
                .contains("acme.one", "weir.operations.mine", "http.server.request.duration");
        assertThat(vendor.next().metrics())
                .extracting(Metric::getName)
                .contains("weir.operations.count")
                .doesNotContain("acme.one", "weir.operations.mine", "http.server.request.duration");
    }

    @Test
    void newInstrument_records_andTheOthersGoOnInTheirGeneration() {
        request();

        ReloadReport report = reload(ONE, TWO);
        request();

        assertThat(report.plan().instruments()).containsExactly(new InstrumentChange("router", "acme.two", "is new"));
        assertThat(report.plan().restarts()).isEmpty();
        assertThat(telemetry.scrape().value("acme_one_total")).isEqualTo(2);
        assertThat(telemetry.scrape().value("acme_two_total")).isEqualTo(1);
    }

    @Test
    void instrumentThatIsTakenOut_endsAlone_andThePlanSaysSoBefore() {
        reload(ONE, TWO);
        request();

        ReloadPlan plan = telemetry.plugin.plan(TestTelemetry.document(file("", TWO)));
        ReloadReport report = reload(TWO);
        request();

        assertThat(plan.restarts())
                .containsExactlyInAnyOrder(
                        new RestartedMetric(Destination.PUBLIC, "acme.one", "it is not defined any more"),
                        new RestartedMetric(Destination.PUBLIC_PROMETHEUS, "acme.one", "it is not defined any more"));
        assertThat(report.plan()).isEqualTo(plan);
        assertThat(telemetry.scrape().has("acme_one_total")).isFalse();
        assertThat(telemetry.scrape().value("acme_two_total")).isEqualTo(2);
        assertThat(telemetry.scrape().value("http_server_request_duration_seconds_count"))
                .isEqualTo(2);
    }

    @Test
    void instrumentOfAnotherUnit_startsAnewAlone_andThePlanNamesIt() {
        reload(ONE, TWO);
        request();

        ReloadReport report = reload(counter("acme.one", "By", "first"), TWO);
        request();

        assertThat(report.plan().restarts())
                .extracting(RestartedMetric::toString)
                .containsExactlyInAnyOrder(
                        "PUBLIC acme.one: unit \"By\" instead of \"{request}\"",
                        "PUBLIC_PROMETHEUS acme.one: unit \"By\" instead of \"{request}\"");
        assertThat(telemetry.scrape().value("acme_one_bytes_total")).isEqualTo(1);
        assertThat(telemetry.scrape().has("acme_one_total")).isFalse();
        assertThat(telemetry.scrape().value("acme_two_total")).isEqualTo(2);
    }

    @Test
    void instrumentOfAnotherKind_startsAnewAlone_andThePlanNamesIt() {
        request();

        ReloadReport report = reload(ONE.replace("type: counter", "type: histogram"));
        request();

        assertThat(report.plan().restarts())
                .extracting(RestartedMetric::reason)
                .allSatisfy(reason -> assertThat(reason).startsWith("a histogram instead of a counter"));
        assertThat(telemetry.scrape().value("acme_one_count")).isEqualTo(1);
        assertThat(telemetry.scrape().has("acme_one_total")).isFalse();
    }

    @Test
    void anotherConditionOrDescription_restartsNothing() {
        request();

        ReloadReport described = reload(counter("acme.one", "{request}", "told in another way"));
        request();
        ReloadReport conditioned =
                reload(ONE.replace("value: unit", "value: unit, condition: {eq: [GET, {request_method: true}]}"));
        request();

        assertThat(described.plan().instruments())
                .containsExactly(new InstrumentChange("router", "acme.one", "is defined in another way"));
        assertThat(described.plan().restarts()).isEmpty();
        assertThat(conditioned.plan().restarts()).isEmpty();
        assertThat(telemetry.scrape().value("acme_one_total")).isEqualTo(3);
    }

    @Test
    void requestInFlight_isCountedOnce_andLeavesTheGaugeAtNothing() {
        RouterStage inFlight = begin();
        assertThat(telemetry.scrape().value("http_server_active_requests_request"))
                .isEqualTo(1);

        reload(TWO);
        assertThat(telemetry.scrape().value("http_server_active_requests_request"))
                .isEqualTo(1);
        telemetry.clock.advance(Duration.ofMinutes(2));
        telemetry.scrape();
        inFlight.response(RouterResponse.of(200, Headers.NONE));

        assertThat(telemetry.scrape().value("http_server_active_requests_request"))
                .isZero();
        assertThat(telemetry.scrape().value("http_server_request_duration_seconds_count"))
                .isEqualTo(1);
    }

    @Test
    void sameFileAgain_changesNothing() {
        assertThat(reload(ONE).outcome()).isEqualTo(ReloadReport.Outcome.UNCHANGED);
    }

    @Test
    void anotherLengthOfValues_cutsWhatComes_andRestartsNothing() {
        String byAgent = ONE.replace("value: unit", "value: unit, attributes: {agent: {request_header: user-agent}}");
        Headers agent = Headers.of(Map.of("user-agent", "x".repeat(40)));
        reload(byAgent);
        begin(agent).response(RouterResponse.of(200, Headers.NONE));

        ReloadReport report = telemetry.reload(file("values: {max_length: 20}, ", byAgent));
        begin(agent).response(RouterResponse.of(200, Headers.NONE));

        assertThat(report.plan().instruments())
                .containsExactly(new InstrumentChange("instrumentation", "values.max_length", "is 20 instead of 256"));
        assertThat(report.plan().restarts()).isEmpty();
        assertThat(telemetry.scrape().lines())
                .contains(
                        "acme_one_total{agent=\"" + "x".repeat(40) + "\",otel_scope_name=\"weir.dynamic\"} 1",
                        "acme_one_total{agent=\"" + "x".repeat(17) + "…\",otel_scope_name=\"weir.dynamic\"} 1")
                .anyMatch(line -> line.startsWith("weir_telemetry_values_changed_total{reason=\"too_long\"")
                        && line.endsWith(" 1"));
    }

    @Test
    void anotherSchema_isInThePlan_andRestartsNothing() {
        ReloadReport report = telemetry.reload(file("graphql: {schema: 'type Query { a: Int }'}, ", ONE));

        assertThat(report.plan().instruments())
                .containsExactly(new InstrumentChange(
                        "instrumentation", "graphql.schema", "is now a schema, types with fields: 1"));
        assertThat(report.plan().restarts()).isEmpty();
        assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.APPLIED);
    }

    @Test
    void instrumentTakenOutAndPutBack_countsFromNothing() {
        request();
        reload(TWO);

        reload(ONE, TWO);
        request();

        assertThat(telemetry.scrape().value("acme_one_total")).isEqualTo(1);
    }

    private ReloadReport reload(String... instruments) {
        return telemetry.reload(file("", instruments));
    }

    private RouterStage begin() {
        return begin(Headers.NONE);
    }

    private RouterStage begin(Headers headers) {
        return telemetry.plugin.requests().begin(RouterRequest.of("GET", "/", headers));
    }

    private void request() {
        begin().response(RouterResponse.of(200, Headers.NONE));
    }

    private static String counter(String name, String unit, String description) {
        return name + ": {type: counter, value: unit, unit: '" + unit + "', description: " + description + "}";
    }

    /** The destinations' blocks, followed by the section of instruments and what stands before them. */
    private String[] file(String before, String... instruments) {
        return new String[] {
            TestTelemetry.SCRAPED,
            TestTelemetry.pushed("otlp", operator),
            TestTelemetry.pushed("private", vendor) + "\n  instrumentation: {" + before + "instruments: {router: {"
                    + String.join(", ", instruments) + "}}}"
        };
    }
}
