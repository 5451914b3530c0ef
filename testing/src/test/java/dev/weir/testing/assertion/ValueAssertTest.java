package dev.weir.testing.assertion;

import static dev.weir.testing.MetricAssertions.any;
import static dev.weir.testing.MetricAssertions.assertThat;
import static dev.weir.testing.assertion.Failures.assertFails;
import static org.assertj.core.api.Assertions.within;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithMetrics
class ValueAssertTest {

    @Test
    void aCounterOfWholeNumbers_hasExactlyItsValue(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 2);

        assertThat(metrics).counter("acme.hit").hasValue(2).exists();
        assertFails(() -> assertThat(metrics).counter("acme.hit").hasValue(1))
                .contains("Expected a counter \"acme.hit\" {} to have value 1,\nbut its value is 2.");
        assertFails(() -> assertThat(metrics).counter("acme.hit").hasValue(2.0))
                .contains("to have value 2.0,\nbut its value is 2, of whole numbers: write it without a fraction.");
    }

    @Test
    void aCounterOfFractions_isNeverCut(TestMetrics metrics) {
        Metrics.doubleCounter("acme.cost", "Cost", "1", 1.5);
        Metrics.doubleCounter("acme.whole", "Cost", "1", 1);

        assertThat(metrics).counter("acme.cost").hasValue(1.5);
        assertThat(metrics).counter("acme.whole").hasValue(1).hasValue(1.0);
        assertFails(() -> assertThat(metrics).counter("acme.cost").hasValue(1))
                .contains("to have value 1,\nbut its value is 1.5.");
        assertFails(() -> assertThat(metrics).counter("acme.cost").hasValue(1.4999999999999998))
                .contains("but its value is 1.5.");
    }

    @Test
    void largeNumbers_areComparedExactly(TestMetrics metrics) {
        long large = (1L << 53) + 1;
        Metrics.doubleCounter("acme.large", "Large", "1", (double) large);
        Metrics.counter("acme.larger", "Large", "{hit}", Long.MAX_VALUE);

        assertFails(() -> assertThat(metrics).counter("acme.large").hasValue(large))
                .contains("but its value is 9.007199254740992E15.");
        assertThat(metrics).counter("acme.larger").hasValue(Long.MAX_VALUE);
        assertFails(() -> assertThat(metrics).counter("acme.larger").hasValue(Long.MAX_VALUE - 1))
                .contains("but its value is 9223372036854775807.");
    }

    @Test
    void anUpDownCounter_isNoCounter(TestMetrics metrics) {
        Metrics.upDownCounter("acme.open", "Open", "{call}", 3);
        Metrics.upDownCounter("acme.open", "Open", "{call}", -4);
        Metrics.doubleUpDownCounter("acme.load", "Load", "1", -0.5);

        assertThat(metrics).upDownCounter("acme.open").hasValue(-1);
        assertThat(metrics).upDownCounter("acme.load").hasValue(-0.5);
        assertFails(() -> assertThat(metrics).upDownCounter("acme.open").hasValue(1))
                .contains("an up-down counter \"acme.open\" {} to have value 1,\nbut its value is -1.");
        assertFails(() -> assertThat(metrics).counter("acme.open").hasValue(-1))
                .contains("Expected a counter \"acme.open\" {} to be there,\nbut it is an up-down counter.");
    }

    @Test
    void aCounter_isNoUpDownCounter_norAGauge(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1);

        assertFails(() -> assertThat(metrics).upDownCounter("acme.hit").exists())
                .contains("but it is a counter.");
        assertFails(() -> assertThat(metrics).gauge("acme.hit").exists()).contains("but it is a counter.");
        assertFails(() -> assertThat(metrics).histogram("acme.hit").exists()).contains("but it is a counter.");
    }

    @Test
    void aGauge_hasItsLastValue(TestMetrics metrics) {
        Metrics.gauge("acme.share", "Share", "1", 0.25);
        Metrics.gauge("acme.share", "Share", "1", 0.75);
        Metrics.longGauge("acme.size", "Size", "By", 7);
        Metrics.observeGauge("acme.seen", "Seen", "1", seen -> seen.record(0.5));

        assertThat(metrics).gauge("acme.share").hasValue(0.75);
        assertThat(metrics).gauge("acme.size").hasValue(7);
        assertThat(metrics).gauge("acme.seen").hasValue(0.5);
        assertFails(() -> assertThat(metrics).gauge("acme.share").hasValue(0.25))
                .contains("a gauge \"acme.share\" {} to have value 0.25,\nbut its value is 0.75.");
    }

    @Test
    void anObservedCounter_isACounter(TestMetrics metrics) {
        Metrics.observeCounter("acme.total", "Total", "{hit}", total -> total.record(4));
        Metrics.observeUpDownCounter("acme.open", "Open", "{call}", open -> open.record(-4));

        assertThat(metrics).counter("acme.total").hasValue(4);
        assertThat(metrics).upDownCounter("acme.open").hasValue(-4);
    }

    @Test
    void attributes_areComparedWhole(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "kind", "response", "status", 200, "ok", true, "share", 1.0);

        assertThat(metrics)
                .counter("acme.hit")
                .withAttributes("share", 1.0, "ok", true, "status", 200, "kind", "response")
                .hasValue(1);
        assertFails(() -> assertThat(metrics)
                        .counter("acme.hit")
                        .withAttributes("kind", "response")
                        .hasValue(1))
                .contains("a counter \"acme.hit\" {\"kind\":\"response\"} to be there,\nbut it has other series: "
                        + "{\"kind\":\"response\",\"ok\":true,\"share\":1.0,\"status\":200}.");
        assertFails(() -> assertThat(metrics).counter("acme.hit").hasValue(1)).contains("{} to be there");
    }

    @Test
    void attributeTypes_areCompared(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "status", 200);

        assertThat(metrics).counter("acme.hit").withAttributes("status", 200L).hasValue(1);
        assertFails(() -> assertThat(metrics)
                        .counter("acme.hit")
                        .withAttributes("status", "200")
                        .exists())
                .contains("{\"status\":\"200\"} to be there,\nbut it has other series: {\"status\":200}.");
        assertFails(() -> assertThat(metrics)
                        .counter("acme.hit")
                        .withAttributes("status", 200.0)
                        .exists())
                .contains("{\"status\":200.0} to be there");
    }

    @Test
    void listsOfAttributes_areCompared(TestMetrics metrics) {
        Attributes roles = Attributes.builder().put("roles", "a", "b").build();
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, roles);

        assertThat(metrics).counter("acme.hit").withAttributes(roles).hasValue(1);
        assertThat(metrics)
                .counter("acme.hit")
                .withAttributes("roles", List.of("a", "b"))
                .hasValue(1);
        assertFails(() -> assertThat(metrics)
                        .counter("acme.hit")
                        .withAttributes("roles", List.of("b", "a"))
                        .exists())
                .contains("{\"roles\":[\"b\",\"a\"]} to be there");
    }

    @Test
    void any_leavesAValueOpen_butNotItsKey(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "id", "x7", "kind", "response");

        assertThat(metrics)
                .counter("acme.hit")
                .withAttributes("id", any(), "kind", "response")
                .hasValue(1);
        assertFails(() -> assertThat(metrics)
                        .counter("acme.hit")
                        .withAttributes("id", any(), "kind", "entity")
                        .hasValue(1))
                .contains("{\"id\":<any>,\"kind\":\"entity\"} to be there");
        assertFails(() -> assertThat(metrics)
                        .counter("acme.hit")
                        .withAttributes("kind", "response", "other", any())
                        .hasValue(1))
                .contains("to be there");
    }

    @Test
    void severalSeriesThatFit_areNoAnswer(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "id", "a");
        Metrics.counter("acme.hit", "Hits", "{hit}", 2, "id", "b");

        assertFails(() -> assertThat(metrics)
                        .counter("acme.hit")
                        .withAttributes("id", any())
                        .hasValue(1))
                .contains("to be one series,\nbut there are 2: {\"id\":\"a\"}, {\"id\":\"b\"} in meter \"weir\".");
    }

    @Test
    void oneNameInTwoMeters_isNoAnswer_untilTheMeterIsNamed(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1);
        Metrics.meterProvider()
                .get("other")
                .counterBuilder("acme.hit")
                .setUnit("{hit}")
                .build()
                .add(2);

        assertFails(() -> assertThat(metrics).counter("acme.hit").hasValue(1))
                .contains("there are 2: {}, {} in meter \"other\", \"weir\"");
        assertThat(metrics).inMeter("other").counter("acme.hit").hasValue(2);
        assertThat(metrics).inMeter("weir").counter("acme.hit").hasValue(1);
    }

    @Test
    void unitAndDescription_areCompared(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1);

        assertThat(metrics).counter("acme.hit").hasUnit("{hit}").hasDescription("Hits");
        assertFails(() -> assertThat(metrics).counter("acme.hit").hasUnit("1"))
                .contains("to have unit \"1\",\nbut its unit is \"{hit}\".");
        assertFails(() -> assertThat(metrics).counter("acme.hit").hasDescription("Misses"))
                .contains("to have description \"Misses\",\nbut its description is \"Hits\".");
    }

    @Test
    void value_goesOnToWhatIsNotExact(TestMetrics metrics) {
        Metrics.doubleCounter("acme.cost", "Cost", "1", 0.1);
        Metrics.doubleCounter("acme.cost", "Cost", "1", 0.2);
        Metrics.counter("acme.hit", "Hits", "{hit}", 1);

        assertFails(() -> assertThat(metrics).counter("acme.cost").hasValue(0.3))
                .contains("0.30000000000000004");
        assertThat(metrics).counter("acme.cost").value().isCloseTo(0.3, within(1e-9));
        assertThat(metrics).counter("acme.hit").value().isPositive();
        assertFails(() -> assertThat(metrics).counter("acme.cost").value().isGreaterThan(1))
                .contains("value of a counter \"acme.cost\" {}", "All that was recorded:\n- name: acme.cost");
    }

    @Test
    void whatIsNotThere_fails_withAllThatIs(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits, 100 % of them", "{hit}", 1, "kind", "response");

        assertFails(() -> assertThat(metrics).counter("acme.miss").hasValue(1)).isEqualTo("""
                Expected a counter "acme.miss" {} to be there,
                but nothing of this name was recorded.

                All that was recorded:
                - name: acme.hit
                  description: "Hits, 100 % of them"
                  unit: "{hit}"
                  data:
                    datapoints:
                      - value: 1
                        attributes:
                          kind: response
                """);
    }

    @Test
    void aDescriptionOfTheAssertion_isShown(TestMetrics metrics) {
        assertFails(() -> assertThat(metrics)
                        .as("after %s", "the request")
                        .counter("acme.hit")
                        .hasValue(1))
                .startsWith("[after the request] ");
        assertFails(() ->
                        assertThat(metrics).counter("acme.hit").as("100 % sure").hasValue(1))
                .startsWith("[100 % sure] ");
    }
}
