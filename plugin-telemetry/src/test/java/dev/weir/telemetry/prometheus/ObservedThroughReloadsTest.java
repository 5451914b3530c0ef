package dev.weir.telemetry.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What callbacks yield, scraped right after reloads. */
class ObservedThroughReloadsTest {

    @Test
    void anObservedCounter_isNeverDoubled() throws Exception {
        try (RunningPlugin plugin = new RunningPlugin("")) {
            plugin.meter("weir")
                    .counterBuilder("weir.test.seen")
                    .setDescription("Seen")
                    .buildWithCallback(seen -> seen.record(7));
            for (String block : List.of(
                    "common: {cardinality: {limit: 50}}",
                    "common: {views: [{name: 'weir.test.seen', description: 'Seen so far'}]}",
                    "common: {service_name: shop}")) {
                plugin.reload("", block);

                assertThat(plugin.page().lines().filter(line -> line.startsWith("weir_test_seen_total")))
                        .singleElement()
                        .asString()
                        .endsWith(" 7");
            }
        }
    }
}
