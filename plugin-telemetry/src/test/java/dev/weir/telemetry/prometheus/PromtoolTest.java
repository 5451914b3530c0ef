package dev.weir.telemetry.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.exposition.HostilePages;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That every page in classic text is one that Prometheus's own tool accepts. */
@Tag("external")
class PromtoolTest {
    private static final Promtool.Verdict NOTHING_TO_SAY = new Promtool.Verdict(0, "");

    @ParameterizedTest
    @ValueSource(strings = {"none", "all"})
    void allKindsOfMetrics_andThePluginsOwn_areFlawless_throughReloads(String resourceSelector) throws Exception {
        String settings = "resource_selector: " + resourceSelector;
        try (RunningPlugin plugin = new RunningPlugin(settings, "common: {cardinality: {limit: 5}}")) {
            record(plugin.meter("weir"));
            plugin.page(); // whose costs are on the next one
            assertThat(Promtool.check(plugin.page())).isEqualTo(NOTHING_TO_SAY);

            plugin.reload(
                    settings,
                    "common: {service_name: shop, views: [{name: 'test.*', aggregation: exponential_histogram}]}");
            record(plugin.meter("weir"));
            String page = plugin.page();
            assertThat(page).contains("weir_telemetry_reload_count_total", "weir_telemetry_scrape_");
            assertThat(Promtool.check(page)).isEqualTo(NOTHING_TO_SAY);
        }
    }

    @Test
    void whateverTextIsRecorded_isParsed() throws Exception {
        for (String page : HostilePages.classic(20)) {
            assertThat(Promtool.check(page)).as(page).matches(Promtool.Verdict::isParsed);
        }
    }

    @Test
    void aPageThatIsWrong_isRefused() throws Exception {
        assertThat(Promtool.check("a_total{b=\"c} 1\n").isParsed()).isFalse();
    }

    private static void record(Meter meter) {
        Attributes attributes =
                Attributes.builder().put("a.b", "\"quoted\"\\\n").build();
        meter.counterBuilder("test.calls").setDescription("Calls").build().add(1, attributes);
        meter.counterBuilder("test.cost")
                .ofDoubles()
                .setDescription("Cost")
                .build()
                .add(0.5);
        meter.upDownCounterBuilder("test.open").setDescription("Open").build().add(-1, attributes);
        meter.upDownCounterBuilder("test.balance")
                .ofDoubles()
                .setDescription("Balance")
                .build()
                .add(0.5);
        meter.gaugeBuilder("test.load").setDescription("Load").build().set(0.75);
        meter.gaugeBuilder("test.level")
                .ofLongs()
                .setDescription("Level")
                .build()
                .set(3, attributes);
        meter.histogramBuilder("test.duration")
                .setDescription("Durations")
                .setUnit("s")
                .build()
                .record(0.2, attributes.toBuilder().put("le", "mine").build());
        var sizes = meter.histogramBuilder("test.size")
                .ofLongs()
                .setDescription("Sizes")
                .setUnit("By")
                .build();
        for (int i = 0; i < 9; i++) {
            sizes.record(i, Attributes.builder().put("size", i).build()); // more than the limit
        }
        meter.counterBuilder("test.observed.calls")
                .setDescription("Calls seen")
                .buildWithCallback(seen -> seen.record(7, attributes));
        meter.gaugeBuilder("test.observed.load")
                .setDescription("Load seen")
                .buildWithCallback(seen -> seen.record(0.5, attributes));
        meter.upDownCounterBuilder("test.observed.open")
                .setDescription("Open seen")
                .buildWithCallback(seen -> seen.record(-7, attributes));
    }
}
