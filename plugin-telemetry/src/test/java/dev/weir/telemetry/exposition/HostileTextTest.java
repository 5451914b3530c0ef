package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.family.Collision;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    /** What must not be seen of a value, written down apart from the code that removes it. */
    private static final String UNSAFE =
            "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\x{61c}\\x{200e}\\x{200f}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}"
                    + "\\x{d800}-\\x{dfff}]";

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", Scrape.OPEN_METRICS})
    void whateverValuesAre_allOfThemComeBackAndNoCountIsLost(String accept) {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            Set<String> values = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                values.add(HostilePages.text(random));
            }
            List<LongPointData> points = new ArrayList<>();
            Map<String, Double> expected = new HashMap<>();
            for (String value : values) {
                points.add(point(1L, Attributes.of(AttributeKey.stringKey("k"), value)));
                String clean = value.replaceAll(UNSAFE, "\ufffd");
                expected.merge(clean.isEmpty() ? "{}" : "{k=" + clean + "}", 1.0, Double::sum);
            }

            Scrape scrape = Scrape.of(accept, ResourceSelector.NONE, List.of(counter("c", points)));

            assertThat(scrape.parsed().values("c_total")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", Scrape.OPEN_METRICS})
    void whateverTextIsRecorded_thePageIsValidAndHasNoOtherLines(String accept) {
        Random random = new Random(12);
        for (int run = 0; run < 500; run++) {
            List<MetricData> metrics = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                metrics.add(HostilePages.metric(random));
            }

            Scrape scrape = Scrape.of(accept, run % 2 == 0 ? ResourceSelector.NONE : ResourceSelector.ALL, metrics);

            ParsedPage page = scrape.parsed();
            long end = accept.equals(Scrape.OPEN_METRICS) ? 1 : 0;
            assertThat(scrape.text().lines()).hasSize((int) (page.series().size() + page.headers() + end));
            long shown = page.series().keySet().stream()
                    .filter(series -> !series.name().equals("target_info"))
                    .count();
            long gaveWay =
                    scrape.collisions().stream().mapToLong(Collision::points).sum();
            assertThat(shown + gaveWay).isEqualTo(36);
        }
    }
}
