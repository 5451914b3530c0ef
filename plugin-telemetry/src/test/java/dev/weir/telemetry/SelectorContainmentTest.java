package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.custom.SelectorGuards;
import dev.weir.selectors.graphql.Operations;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.log.LimitedLog;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.request.RequestTelemetry;
import dev.weir.telemetry.self.SelectorMetrics;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monkeys in a plugin that serves requests: the request and all other metrics never notice. */
class SelectorContainmentTest {
    private static final String FILE = """
        telemetry:
          exporters:
            metrics:
              prometheus: {enabled: true, listen: "127.0.0.1:0"}
          instrumentation:
            instruments:
              router:
                orders:
                  type: counter
                  value: unit
                  unit: ""
                  description: Orders
                  attributes: {monkey: {monkey_one: WHAT}, sane: {request_method: true}}
        """;

    @ParameterizedTest
    @CsvSource({"throws,exception", "recurses,error", "lacks,error", "raves,nonsense", "sleeps,slow"})
    void aMonkey_costsItsOwnAttribute_isCounted_andSwitchedOffByName(String what, String cause) {
        try (LogLines log = new LogLines();
                TestTelemetry telemetry = TestTelemetry.start()) {
            telemetry.plugin.reload(document(telemetry, what));

            serve(telemetry, 5);

            Scraped page = telemetry.scrape();
            assertThat(page.lines()).anyMatch(line -> line.startsWith("orders_total{sane=\"GET\","));
            assertThat(page.value("orders_total")).isEqualTo(5);
            assertThat(page.lines())
                    .filteredOn(line -> line.startsWith("weir_telemetry_selectors_"))
                    .allMatch(line -> line.contains("cause=\"" + cause + "\",selector=\"monkey_one\""))
                    .hasSize(2);
            assertThat(page.value("weir_telemetry_selectors_failures_total")).isEqualTo(3);
            assertThat(page.value("weir_telemetry_selectors_switched_off_total"))
                    .isEqualTo(1);
            assertThat(log.text().lines())
                    .filteredOn(line -> line.contains("monkey_one"))
                    .singleElement()
                    .asString()
                    .contains("failed three times within a minute and is off until the next reload");
        }
    }

    @Test
    void aReload_switchesItOnAgain_evenIfItChangesNothing() {
        try (LogLines log = new LogLines();
                TestTelemetry telemetry = TestTelemetry.start()) {
            telemetry.plugin.reload(document(telemetry, "throws"));
            serve(telemetry, 5);

            ReloadReport unchanged = telemetry.plugin.reload(document(telemetry, "throws"));
            serve(telemetry, 1);

            assertThat(unchanged.outcome()).isEqualTo(ReloadReport.Outcome.UNCHANGED);
            assertThat(telemetry.scrape().value("weir_telemetry_selectors_failures_total"))
                    .isGreaterThan(3);
            telemetry.plugin.reload(document(telemetry, "behaves"));
            serve(telemetry, 1);
            assertThat(telemetry.scrape().lines()).anyMatch(line -> line.startsWith("orders_total{monkey=\"fine"));
            assertThat(log.text()).contains("monkey_one");
        }
    }

    @Test
    void whatACustomSelectorFinds_isCleanedAndCut() {
        try (TestTelemetry telemetry = TestTelemetry.start()) {
            telemetry.plugin.reload(document(telemetry, "behaves"));

            serve(telemetry, 1);

            assertThat(telemetry.scrape().lines())
                    .filteredOn(line -> line.startsWith("orders_total{monkey=\"fine\uFFFDxxx"))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(400)
                    .contains("…\"");
        }
    }

    @Test
    void aCallOverItsShare_isCounted_andItsValueShown() {
        try (TestTelemetry telemetry = TestTelemetry.start()) {
            telemetry.plugin.reload(document(telemetry, "dawdles"));

            serve(telemetry, 2);

            Scraped page = telemetry.scrape();
            assertThat(page.lines()).anyMatch(line -> line.startsWith("orders_total{monkey=\"late\""));
            assertThat(page.value("weir_telemetry_selectors_slow_total")).isPositive();
        }
    }

    /** Makes all that is counted of custom selectors happen, with instruments that don't belong to the plugin's file. */
    static void serveMonkeys(TestTelemetry telemetry) {
        SelectorMetrics metrics = new SelectorMetrics(telemetry.meter, LimitedLog.toSystemLogger());
        for (String what : List.of("dawdles", "throws")) {
            Instruments instruments = Instruments.build(
                    document(telemetry, what).telemetry().instruments(),
                    telemetry.aggregate.get(DefaultFilters.DYNAMIC_METER),
                    telemetry.aggregate.get(FetchDuration.METER),
                    new AttributeText(AttributeText.DEFAULT_BYTES),
                    telemetry.clock::nanoTime,
                    new SelectorGuards(metrics, telemetry.clock::nanoTime),
                    Operations.NONE);
            RequestTelemetry requests =
                    new RequestTelemetry(() -> instruments, new Refusals(), telemetry.clock::nanoTime);
            serve(requests, 3);
        }
    }

    private static void serve(TestTelemetry telemetry, int requests) {
        serve(telemetry.plugin.requests(), requests);
    }

    private static void serve(RequestTelemetry telemetry, int requests) {
        for (int i = 0; i < requests; i++) {
            telemetry.begin(RouterRequest.of("GET", "/", Headers.NONE)).close();
        }
    }

    private static ConfigDocument document(TestTelemetry telemetry, String what) {
        return ConfigDocument.load(
                YamlSource.of("telemetry.yaml", FILE.replace("WHAT", what)),
                Expansion.none(),
                Host.any().withSelectors(MonkeySelectors.of(telemetry.clock::advance)));
    }
}
