package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.destination.Destination;
import dev.weir.telemetry.pipeline.RestartedMetric;
import dev.weir.telemetry.reload.ReloadPlan;
import dev.weir.telemetry.reload.ReloadReport;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of edit: each metric goes on at each destination, but for those that the plan named beforehand, which start
 * anew or end. What callbacks yield is at every destination, before and after.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EditsTest {
    private static final String PUBLIC_CALLS = "PUBLIC weir.test.calls";
    private static final String PUBLIC_TIME = "PUBLIC weir.test.time";
    private static final String SCRAPED_CALLS = "PUBLIC_PROMETHEUS weir.test.calls";
    private static final String SCRAPED_TIME = "PUBLIC_PROMETHEUS weir.test.time";
    private static final String PUBLIC_OPERATIONS = "PUBLIC weir.operations.count";
    private static final String SCRAPED_OPERATIONS = "PUBLIC_PROMETHEUS weir.operations.count";
    private static final String VENDORS_OPERATIONS = "PRIVATE weir.operations.count";
    private static final String ON = "enabled: true, temporality: cumulative, batch_processor: {scheduled_delay: 1h}, ";

    /** One block that is written otherwise, the metrics that it ends or starts anew, and how it is scraped afterwards. */
    private record Edit(String what, String block, String text, Scraping scraping, Set<String> restarts) {
        /** The operator's destinations that are on afterwards, which show what callbacks yield. */
        Set<Destination> observed() {
            Set<Destination> observed = EnumSet.of(Destination.PUBLIC, Destination.PUBLIC_PROMETHEUS);
            if (text.startsWith("enabled: false") && !block.equals("private")) {
                observed.remove(block.equals("otlp") ? Destination.PUBLIC : Destination.PUBLIC_PROMETHEUS);
            }
            return observed;
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Edit> edits() {
        return Stream.of(
                scrape("port", "listen: '127.0.0.1:$FREE'", Scraping.PLAIN),
                scrape("path", "listen: '127.0.0.1:0', path: /stats", new Scraping("http", "/stats", "")),
                scrape(
                        "authentication",
                        "listen: '127.0.0.1:0', authentication: {bearer: {token: abc}}",
                        new Scraping("http", "/metrics", "abc")),
                scrape(
                        "TLS on",
                        "listen: '127.0.0.1:0', tls: {certificate_chain: '${env.CERTIFICATE}', key: '${env.KEY}'}",
                        new Scraping("https", "/metrics", "")),
                scrape("limits of connections", "listen: '127.0.0.1:0', limits: {connections: 9}", Scraping.PLAIN),
                scrape("resource selector", "listen: '127.0.0.1:0', resource_selector: all", Scraping.PLAIN),
                edit("prometheus off", "prometheus", "enabled: false", SCRAPED_CALLS, SCRAPED_TIME, SCRAPED_OPERATIONS),
                edit("endpoint", "otlp", ON + "endpoint: 'http://127.0.0.1:$OTHER'"),
                edit("protocol", "otlp", ON + "protocol: http, endpoint: 'http://127.0.0.1:$SECOND_HTTP'"),
                otlp("interval and timeout", "batch_processor: {scheduled_delay: 2h, max_export_timeout: 7s}"),
                otlp("compression", "batch_processor: {scheduled_delay: 1h}, compression: gzip"),
                otlp("headers", "batch_processor: {scheduled_delay: 1h}, grpc: {metadata: {x-tenant: other}}"),
                edit(
                        "temporality",
                        "otlp",
                        "enabled: true, temporality: delta, batch_processor: {scheduled_delay: 1h},"
                                + " endpoint: 'http://127.0.0.1:$OTLP'",
                        PUBLIC_CALLS,
                        PUBLIC_TIME,
                        PUBLIC_OPERATIONS),
                edit("otlp off", "otlp", "enabled: false", PUBLIC_CALLS, PUBLIC_TIME, PUBLIC_OPERATIONS),
                edit("private endpoint", "private", ON + "endpoint: 'http://127.0.0.1:$NEXT_VENDOR'"),
                edit("private protocol", "private", ON + "protocol: http, endpoint: 'http://127.0.0.1:$HTTP_VENDOR'"),
                vendor(
                        "private interval and timeout",
                        "batch_processor: {scheduled_delay: 2h, max_export_timeout: 7s}"),
                vendor("private headers", "batch_processor: {scheduled_delay: 1h}, grpc: {metadata: {x-key: other}}"),
                edit(
                        "private temporality",
                        "private",
                        "enabled: true, temporality: delta, batch_processor: {scheduled_delay: 1h},"
                                + " endpoint: 'http://127.0.0.1:$VENDOR'",
                        VENDORS_OPERATIONS),
                edit("private off", "private", "enabled: false", VENDORS_OPERATIONS),
                edit(
                        "private filter",
                        "private",
                        ON + "endpoint: 'http://127.0.0.1:$VENDOR', filter: {deny: ['weir.operations.*']}",
                        VENDORS_OPERATIONS),
                edit(
                        "private resource",
                        "private",
                        ON + "endpoint: 'http://127.0.0.1:$VENDOR', resource: {graph: shop}"),
                common("service name", "service_name: shop"),
                common("service namespace", "service_namespace: shops"),
                common("resource", "resource: {zone: east}"),
                view("rename", "weir.test.calls", "rename: weir.other.calls", PUBLIC_CALLS, SCRAPED_CALLS),
                view("drop", "weir.test.time", "aggregation: drop", PUBLIC_TIME, SCRAPED_TIME),
                view(
                        "buckets of one metric",
                        "weir.test.time",
                        "aggregation: {histogram: {buckets: [1, 2]}}",
                        PUBLIC_TIME,
                        SCRAPED_TIME),
                view(
                        "exponential buckets",
                        "weir.test.time",
                        "aggregation: exponential_histogram",
                        PUBLIC_TIME,
                        SCRAPED_TIME),
                view("unit", "weir.test.time", "unit: ms", PUBLIC_TIME, SCRAPED_TIME),
                view("description", "weir.test.time", "description: 'How long'"),
                view("allowed keys", "weir.test.calls", "allowed_attribute_keys: [a]", PUBLIC_CALLS, SCRAPED_CALLS),
                view("limit of one metric", "weir.test.calls", "cardinality_limit: 7"),
                common("default buckets", "buckets: [1, 2]", PUBLIC_TIME, SCRAPED_TIME),
                common("limits by destination", "cardinality: {otlp: 10, prometheus: 20, private: 30}"));
    }

    private static Edit scrape(String what, String text, Scraping scraping) {
        return new Edit(what, "prometheus", "enabled: true, " + text, scraping, Set.of());
    }

    private static Edit otlp(String what, String text) {
        return edit(
                what, "otlp", "enabled: true, temporality: cumulative, endpoint: 'http://127.0.0.1:$OTLP', " + text);
    }

    private static Edit vendor(String what, String text) {
        return edit(
                what,
                "private",
                "enabled: true, temporality: cumulative, endpoint: 'http://127.0.0.1:$VENDOR', " + text);
    }

    private static Edit common(String what, String text, String... restarts) {
        return edit(what, "common", text, restarts);
    }

    private static Edit view(String what, String metric, String text, String... restarts) {
        return common("view: " + what, "views: [{name: " + metric + ", " + text + "}]", restarts);
    }

    private static Edit edit(String what, String block, String text, String... restarts) {
        return new Edit(what, block, text, Scraping.PLAIN, Set.of(restarts));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void metrics_goOn_butForThoseThatThePlanNames(Edit edit) throws Exception {
        try (TestCollectors collectors = new TestCollectors();
                TestTelemetry telemetry = TestTelemetry.start(collectors.blocks("", ""))) {
            observe(telemetry);
            record(telemetry);
            Map<String, Double> before = collectors.values(telemetry, Scraping.PLAIN);
            String[] edited = collectors.blocks(edit.block, edit.text);
            ReloadPlan plan = telemetry.plugin.plan(TestTelemetry.document(edited));
            telemetry.clock.advance(Duration.ofSeconds(1));
            ReloadReport report = telemetry.reload(edited);
            record(telemetry);
            Map<String, Double> after = collectors.values(telemetry, edit.scraping);

            assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.APPLIED);
            assertThat(report.plan()).isEqualTo(plan);
            assertThat(before.keySet())
                    .contains(PUBLIC_CALLS, PUBLIC_TIME, SCRAPED_CALLS, SCRAPED_TIME, VENDORS_OPERATIONS);
            assertThat(before.values()).containsOnly(1.0);
            assertThat(notContinued(before, after)).isEqualTo(edit.restarts);
            assertThat(named(plan, before.keySet())).isEqualTo(edit.restarts);
            assertThat(collectors.observedAt()).isEqualTo(edit.observed());
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void takenBack_itIsAnEditAsWell_andWhatEndedStartsFromNothing(Edit edit) throws Exception {
        try (TestCollectors collectors = new TestCollectors();
                TestTelemetry telemetry = TestTelemetry.start(collectors.blocks(edit.block, edit.text))) {
            observe(telemetry);
            record(telemetry);
            Map<String, Double> before = collectors.values(telemetry, edit.scraping);
            ReloadReport report = telemetry.reload(collectors.blocks("", ""));
            record(telemetry);
            Map<String, Double> after = collectors.values(telemetry, Scraping.PLAIN);

            assertThat(before.values()).containsOnly(1.0);
            assertThat(named(report.plan(), before.keySet())).isEqualTo(notContinued(before, after));
            edit.restarts.forEach(restarted -> assertThat(after).containsEntry(restarted, 1.0));
            assertThat(collectors.observedAt())
                    .containsExactlyInAnyOrder(Destination.PUBLIC, Destination.PUBLIC_PROMETHEUS);
        }
    }

    private static void observe(TestTelemetry telemetry) {
        telemetry
                .meter
                .gaugeBuilder(TestCollectors.OBSERVED)
                .setDescription("Level")
                .setUnit("{level}")
                .ofLongs()
                .buildWithCallback(measurement -> measurement.record(7));
    }

    private static void record(TestTelemetry telemetry) {
        telemetry.calls.add(1);
        telemetry.time.record(0.2);
        telemetry.operations.add(1);
    }

    private static Set<String> notContinued(Map<String, Double> before, Map<String, Double> after) {
        return before.keySet().stream()
                .filter(metric -> after.getOrDefault(metric, 0.0) != 2)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(ReloadPlan plan, Set<String> metrics) {
        return metrics.stream()
                .filter(metric -> plan.restarts().stream().anyMatch(restart -> isOf(restart, metric)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOf(RestartedMetric restart, String metric) {
        return restart.metric().equals(RestartedMetric.ALL)
                ? metric.startsWith(restart.destination() + " ")
                : metric.equals(restart.destination() + " " + restart.metric());
    }
}
