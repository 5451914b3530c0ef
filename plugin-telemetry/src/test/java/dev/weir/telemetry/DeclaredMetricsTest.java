package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.registry.Counter;
import dev.weir.metrics.registry.Declared;
import dev.weir.metrics.registry.Histogram;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.reload.ReloadReport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A component's declared metrics, over the registry that the file names, up to the scrape endpoint. */
class DeclaredMetricsTest {
    record CacheMetrics(
            @Declared(name = "acme.declared.hits", description = "Hits", unit = "{hit}")
            Counter hits,

            @Declared(name = "acme.declared.load", description = "Time to load", unit = "s")
            Histogram load) {}

    private static TestTelemetry start(String registry) {
        return TestTelemetry.start(TestTelemetry.SCRAPED, "common: {registry: " + registry + "}");
    }

    /** What a component does, whatever the registry. */
    private static void record(TestTelemetry telemetry) {
        CacheMetrics metrics =
                telemetry.plugin.processMetrics("gateway").component("cache").register(CacheMetrics.class);
        metrics.hits().add(3);
        metrics.load().record(0.5);
    }

    private static Scraped scrape(TestTelemetry telemetry, String accept) {
        URI uri = URI.create("http://127.0.0.1:"
                + telemetry.plugin.scrapeAddress().orElseThrow().getPort() + "/metrics");
        return Scraped.of(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(uri).header("Accept", accept).build());
    }

    @ParameterizedTest
    @CsvSource({
        "opentelemetry, text/plain",
        "opentelemetry, application/openmetrics-text;version=1.0.0",
        "acme, text/plain",
        "acme, application/openmetrics-text;version=1.0.0"
    })
    void withoutAChangeInTheComponent_itsMetricsAreScraped_besideAllOthers(String registry, String accept) {
        try (TestTelemetry telemetry = start(registry)) {
            record(telemetry);
            telemetry.calls.add(4);

            Scraped page = scrape(telemetry, accept);
            assertThat(page.value("acme_declared_hits_total")).isEqualTo(3);
            assertThat(page.value("acme_declared_load_seconds_count")).isEqualTo(1);
            assertThat(page.value("weir_test_calls_total")).isEqualTo(4);
            assertThat(String.join("\n", page.lines()))
                    .contains("weir_process=\"gateway\"", "weir_component=\"cache\"");
        }
    }

    @Test
    void overThePrometheusLibrary_theyAreScraped_andGoOnWhereThePluginIsStartedAgain() {
        try (TestTelemetry telemetry = start("prometheus")) {
            record(telemetry);

            assertThat(scrape(telemetry, "text/plain").value("acme_declared_hits_total"))
                    .isEqualTo(3);
        }
        try (TestTelemetry telemetry = start("prometheus")) {
            record(telemetry);

            assertThat(scrape(telemetry, "text/plain").value("acme_declared_hits_total"))
                    .isEqualTo(6);
        }
    }

    @Test
    void overNothing_theyAreNotScraped() {
        try (TestTelemetry telemetry = start("none")) {
            record(telemetry);

            assertThat(telemetry.scrape().has("acme_declared_hits_total")).isFalse();
            assertThat(telemetry.scrape().status()).isEqualTo(200);
        }
    }

    @Test
    void withoutTheKey_theyGoToTheDestinations() {
        try (TestTelemetry telemetry = TestTelemetry.start(TestTelemetry.SCRAPED)) {
            record(telemetry);

            assertThat(telemetry.scrape().value("acme_declared_hits_total")).isEqualTo(3);
        }
    }

    @Test
    void aProcessAskedForAgain_isTheSame() {
        try (TestTelemetry telemetry = start("acme")) {
            ProcessMetrics gateway = telemetry.plugin.processMetrics("gateway");

            assertThat(telemetry.plugin.processMetrics("gateway")).isSameAs(gateway);
            assertThat(telemetry.plugin.processMetrics("other")).isNotSameAs(gateway);
        }
    }

    @Test
    void aPlanWithAnotherRegistry_saysWhyItWouldBeRefused() {
        try (TestTelemetry telemetry = start("acme")) {
            ConfigDocument other = TestTelemetry.document(TestTelemetry.SCRAPED, "common: {registry: opentelemetry}");

            assertThatThrownBy(() -> telemetry.plugin.plan(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("common.registry can't become \"opentelemetry\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common: {registry: opentelemetry}",
                "common: {}",
                "common: {registry: opentelemetry, service_name: shop}"
            })
    void aReloadWithAnotherRegistry_isRefused_andSaysWhatToWrite(String common) {
        try (TestTelemetry telemetry = start("acme")) {
            record(telemetry);
            ReloadReport report = telemetry.reload(TestTelemetry.SCRAPED, common);

            assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.REFUSED);
            assertThat(report.problem())
                    .contains(
                            "common.registry can't become \"opentelemetry\"",
                            "write registry: acme, or start the process anew");
            record(telemetry);
            assertThat(telemetry.scrape().value("acme_declared_hits_total")).isEqualTo(6);
        }
    }

    @Test
    void aReloadOfTheRest_keepsWhatTheRegistryHolds() {
        try (TestTelemetry telemetry = start("acme")) {
            record(telemetry);
            ReloadReport report = telemetry.reload(
                    TestTelemetry.SCRAPED, "common: {registry: acme, service_name: shop, buckets: [1, 2]}");
            record(telemetry);

            assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.APPLIED);
            assertThat(telemetry.scrape().value("acme_declared_hits_total")).isEqualTo(6);
        }
    }

    @Test
    void aRegistryThatNobodyHas_isAnsweredWithThoseThatThereAre() {
        assertThatThrownBy(() -> TestTelemetry.document("common: {registry: otel}"))
                .hasMessageContaining("telemetry.exporters.metrics.common.registry")
                .hasMessageContaining("expected \"acme\" or \"none\" or \"opentelemetry\" or \"prometheus\"");
    }

    @Test
    void aFamilyThatBothHave_isTheDestinations_andIsCounted() {
        try (TestTelemetry telemetry = start("acme")) {
            record(telemetry);
            telemetry.meter.gaugeBuilder("acme.declared.hits.total").build().set(8);

            assertThat(telemetry.scrape().value("acme_declared_hits_total")).isEqualTo(8);
            assertThat(telemetry.scrape().sum("weir_telemetry_scrape_collisions_total"))
                    .isPositive();
        }
    }
}
