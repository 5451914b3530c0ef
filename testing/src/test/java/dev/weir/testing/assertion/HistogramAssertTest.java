package dev.weir.testing.assertion;

import static dev.weir.testing.MetricAssertions.assertThat;
import static dev.weir.testing.assertion.Failures.assertFails;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithMetrics
class HistogramAssertTest {

    @BeforeEach
    void recordSome() {
        var wait = Metrics.histogram("acme.wait", "Waiting", "s").buckets(1, 10);
        wait.record(0.5, "kind", "lock");
        wait.record(1.0, "kind", "lock");
        wait.record(2, "kind", "lock");
        wait.record(20, "kind", "lock");
        Metrics.longHistogram("acme.size", "Size", "By", 7);
    }

    @Test
    void countAndSum_areExact(TestMetrics metrics) {
        lock(metrics).hasCount(4).hasSum(23.5);
        assertThat(metrics).histogram("acme.size").hasCount(1).hasSum(7);

        assertFails(() -> lock(metrics).hasCount(3))
                .contains(
                        "Expected a histogram \"acme.wait\" {\"kind\":\"lock\"} to have count 3,\nbut its count is 4.");
        assertFails(() -> lock(metrics).hasSum(23)).contains("to have sum 23.0,\nbut its sum is 23.5.");
    }

    @Test
    void bucketsAndBoundaries_areExact(TestMetrics metrics) {
        lock(metrics).hasBoundaries(1, 10).hasBucketCounts(2, 1, 1);

        assertFails(() -> lock(metrics).hasBoundaries(1, 11))
                .contains("to have bucket boundaries [1.0, 11.0],\nbut they are [1.0, 10.0].");
        assertFails(() -> lock(metrics).hasBoundaries(1)).contains("but they are [1.0, 10.0].");
        assertFails(() -> lock(metrics).hasBucketCounts(1, 2, 1))
                .contains("to have bucket counts [1, 2, 1],\nbut they are [2, 1, 1] at boundaries [1.0, 10.0].");
        assertFails(() -> lock(metrics).hasBucketCounts(2, 1)).contains("but they are [2, 1, 1]");
    }

    @Test
    void leastAndGreatest_areExact(TestMetrics metrics) {
        lock(metrics).hasMin(0.5).hasMax(20);

        assertFails(() -> lock(metrics).hasMin(0.4)).contains("to have least value 0.4,\nbut it is 0.5.");
        assertFails(() -> lock(metrics).hasMax(21)).contains("to have greatest value 21.0,\nbut it is 20.0.");
    }

    @Test
    void sum_goesOnToWhatIsNotExact(TestMetrics metrics) {
        lock(metrics).sum().isBetween(23.0, 24.0);

        assertFails(() -> lock(metrics).sum().isNegative())
                .contains("sum of a histogram \"acme.wait\" {\"kind\":\"lock\"}", "All that was recorded:");
    }

    @Test
    void aHistogram_isNoCounter_norAnExponentialOne(TestMetrics metrics) {
        assertFails(() -> assertThat(metrics)
                        .counter("acme.wait")
                        .withAttributes("kind", "lock")
                        .exists())
                .contains("but it is a histogram.");
        assertFails(() -> assertThat(metrics).exponentialHistogram("acme.size").exists())
                .contains("but it is a histogram.");
    }

    @Test
    void anotherSeries_isNotTaken(TestMetrics metrics) {
        assertFails(() -> assertThat(metrics).histogram("acme.wait").hasCount(4))
                .contains("a histogram \"acme.wait\" {} to be there,\nbut it has other series: {\"kind\":\"lock\"}.");
    }

    private static HistogramAssert lock(TestMetrics metrics) {
        return assertThat(metrics).histogram("acme.wait").withAttributes("kind", "lock");
    }
}
