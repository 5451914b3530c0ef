package dev.weir.testing.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@WithMetrics
class MetricYamlTest {

    @Test
    void everyKindOfPoint_hasItsEntry(TestMetrics metrics) {
        Metrics.counter("a.counter", "Counts", "{hit}", 1, "kind", "response", "cached", false);
        Metrics.doubleUpDownCounter("b.up_down", "Goes up and down", "1", -0.5);
        Metrics.gauge("c.gauge", "Is", "By", 18);
        Metrics.histogram("d.histogram", "Spreads", "s", 1.5);
        Metrics.histogram("d.histogram", "Spreads", "s", 2);
        Metrics.meterProvider().get("other").counterBuilder("e.bare").build().add(3);

        assertThat(yaml(metrics)).isEqualTo("""
                - name: a.counter
                  description: Counts
                  unit: "{hit}"
                  data:
                    datapoints:
                      - value: 1
                        attributes:
                          cached: false
                          kind: response
                - name: b.up_down
                  description: Goes up and down
                  unit: "1"
                  data:
                    datapoints:
                      - value: -0.5
                        attributes: {}
                - name: c.gauge
                  description: Is
                  unit: By
                  data:
                    datapoints:
                      - value: 18
                        attributes: {}
                - name: d.histogram
                  description: Spreads
                  unit: s
                  data:
                    datapoints:
                      - sum: 3.5
                        count: 2
                        attributes: {}
                - name: e.bare
                  data:
                    datapoints:
                      - value: 3
                        attributes: {}
                """);
    }

    @Test
    void nothing_isAnEmptyList(TestMetrics metrics) {
        assertThat(yaml(metrics)).isEqualTo("[]\n");
    }

    @Test
    void points_areSortedByTheirAttributes(TestMetrics metrics) {
        List.of("b", "a", "c").forEach(kind -> Metrics.counter("acme.hit", "Hits", "{hit}", 1, "kind", kind));
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "kind", "b", "first", true);
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "kind", "b", "first", false);

        assertThat(yaml(metrics).lines().filter(line -> line.startsWith("          ")))
                .containsExactly(
                        "          first: false",
                        "          kind: b",
                        "          first: true",
                        "          kind: b",
                        "          kind: a",
                        "          kind: b",
                        "          kind: c");
    }

    @Test
    void itReadsBack_withAllTypes(TestMetrics metrics) {
        Metrics.counter(
                "acme.hit",
                "Hits: \"all\" of them",
                "{hit}",
                1,
                Attributes.builder()
                        .put("texts", "a", "- b", "1")
                        .put("wholes", 1, 2)
                        .put("fractions", 1.0, 2.5)
                        .put("flags", true, false)
                        .put("none", new String[0])
                        .put("odd key: #1", "odd\nvalue")
                        .put("2", 2)
                        .build());

        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml(metrics));

        Map<String, Object> attributes = Map.of(
                "texts", List.of("a", "- b", "1"),
                "wholes", List.of(1, 2),
                "fractions", List.of(1.0, 2.5),
                "flags", List.of(true, false),
                "none", List.of(),
                "odd key: #1", "odd\nvalue",
                "2", 2);
        assertThat(read)
                .isEqualTo(List.of(Map.of(
                        "name",
                        "acme.hit",
                        "description",
                        "Hits: \"all\" of them",
                        "unit",
                        "{hit}",
                        "data",
                        Map.of("datapoints", List.of(Map.of("value", 1, "attributes", attributes))))));
    }

    @Test
    void durations_areRedacted_whenAsked(TestMetrics metrics) {
        Metrics.histogram("acme.duration", "Duration", "s", 0.123);
        Metrics.histogram("acme.duration", "Duration", "s", 0, "kind", "none");
        Metrics.histogram("acme.duration.share", "Share", "1", 0.123);
        Metrics.doubleCounter("acme.total.duration", "Total", "s", 0.123);

        assertThat(MetricYaml.of(metrics.collect().all(), Redaction.DURATIONS)
                        .lines()
                        .filter(line -> line.contains("- ")))
                .containsExactly(
                        "- name: acme.duration",
                        "      - sum: 0",
                        "      - sum: 0.1",
                        "- name: acme.duration.share",
                        "      - sum: 0.123",
                        "- name: acme.total.duration",
                        "      - value: 0.123");
        assertThat(yaml(metrics)).contains("- sum: 0.123").doesNotContain("- sum: 0.1\n");
    }

    private static String yaml(TestMetrics metrics) {
        return MetricYaml.of(metrics.collect().all(), Redaction.NONE);
    }
}
