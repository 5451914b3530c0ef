package dev.weir.testing.assertion;

import static dev.weir.testing.MetricAssertions.any;
import static dev.weir.testing.MetricAssertions.assertThat;
import static dev.weir.testing.assertion.Failures.assertFails;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import org.junit.jupiter.api.Test;

@WithMetrics
class MetricsAssertTest {

    @Test
    void aMetric_isThereOrNot(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 0, "kind", "response");

        assertThat(metrics).hasMetric("acme.hit").doesNotHave("acme.miss");
        assertFails(() -> assertThat(metrics).hasMetric("acme.miss"))
                .contains("Expected \"acme.miss\" to be there,\nbut nothing of this name was recorded.");
        assertFails(() -> assertThat(metrics).doesNotHave("acme.hit"))
                .contains("Expected \"acme.hit\" not to be there,\nbut it is a counter with series "
                        + "{\"kind\":\"response\"}.");
    }

    @Test
    void anAbsentMetric_isAbsentWhateverItsKind(TestMetrics metrics) {
        Metrics.gauge("acme.share", "Share", "1", 1);
        Metrics.histogram("acme.wait", "Waiting", "s", 1);

        assertFails(() -> assertThat(metrics).doesNotHave("acme.share")).contains("it is a gauge");
        assertFails(() -> assertThat(metrics).doesNotHave("acme.wait")).contains("it is a histogram");
        assertFails(() -> assertThat(metrics).doesNotHaveSeries("acme.share")).contains("but there is {}.");
    }

    @Test
    void aSeries_isThereOrNot(TestMetrics metrics) {
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "kind", "response", "status", 200);

        assertThat(metrics)
                .hasSeries("acme.hit", "kind", "response", "status", 200)
                .hasSeries("acme.hit", "kind", any(), "status", any())
                .doesNotHaveSeries("acme.hit")
                .doesNotHaveSeries("acme.hit", "kind", "response")
                .doesNotHaveSeries("acme.hit", "kind", "response", "status", "200")
                .doesNotHaveSeries("acme.miss", "kind", "response");
        assertFails(() -> assertThat(metrics).hasSeries("acme.hit", "kind", "response"))
                .contains(
                        "Expected \"acme.hit\" {\"kind\":\"response\"} to be there,\nbut these series of the name are:"
                                + " [{\"kind\":\"response\",\"status\":200}].");
        assertFails(() -> assertThat(metrics).doesNotHaveSeries("acme.hit", "status", any(), "kind", "response"))
                .contains(
                        "Expected \"acme.hit\" {\"status\":<any>,\"kind\":\"response\"} not to be there,\nbut there is "
                                + "{\"kind\":\"response\",\"status\":200}.");
    }

    @Test
    void theNamesOfAll_areComparedWhole(TestMetrics metrics) {
        assertThat(metrics).isEmpty().hasOnlyMetrics();
        Metrics.counter("acme.hit", "Hits", "{hit}", 1);
        Metrics.counter("acme.miss", "Misses", "{miss}", 1);

        assertThat(metrics).hasOnlyMetrics("acme.miss", "acme.hit");
        assertFails(() -> assertThat(metrics).hasOnlyMetrics("acme.hit"))
                .contains("Expected nothing but acme.hit,\nbut there is acme.hit, acme.miss.");
        assertFails(() -> assertThat(metrics).isEmpty())
                .contains("Expected nothing,\nbut there is acme.hit, acme.miss.");
    }

    @Test
    void withoutZeros_leavesOutWhatNeverRose(TestMetrics metrics) {
        Metrics.counter("acme.zero", "Zero", "{hit}", 0);
        Metrics.upDownCounter("acme.below", "Below", "{hit}", -1);
        Metrics.histogram("acme.wait", "Waiting", "s", 0);
        Metrics.doubleCounter("acme.cost", "Cost", "1", 0.5);
        Metrics.longHistogram("acme.size", "Size", "By", 1);

        assertThat(metrics).withoutZeros().hasOnlyMetrics("acme.cost", "acme.size");
    }

    @Test
    void anAssertion_looksAtOneMoment(TestMetrics metrics) {
        MetricsAssert before = assertThat(metrics);
        Metrics.counter("acme.hit", "Hits", "{hit}", 1);

        before.isEmpty();
        assertThat(metrics).hasMetric("acme.hit");
    }
}
