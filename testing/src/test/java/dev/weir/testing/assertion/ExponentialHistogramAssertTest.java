package dev.weir.testing.assertion;

import static dev.weir.testing.MetricAssertions.assertThat;
import static dev.weir.testing.assertion.Failures.assertFails;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.View;
import org.junit.jupiter.api.Test;

class ExponentialHistogramAssertTest {

    @Test
    void whatItHas_isExact() {
        try (TestMetrics metrics = TestMetrics.builder()
                .sdk(sdk -> sdk.registerView(
                        InstrumentSelector.builder().setName("acme.*").build(),
                        View.builder()
                                .setAggregation(Aggregation.base2ExponentialBucketHistogram())
                                .build()))
                .onThread()) {
            Metrics.histogram("acme.wait", "Waiting", "s", 0);
            Metrics.histogram("acme.wait", "Waiting", "s", 0.5);
            Metrics.histogram("acme.wait", "Waiting", "s", 2);

            ExponentialHistogramAssert wait = assertThat(metrics).exponentialHistogram("acme.wait");
            wait.hasCount(3).hasSum(2.5).hasZeroCount(1).hasMin(0).hasMax(2).hasUnit("s");
            assertFails(() -> wait.hasCount(2)).contains("an exponential histogram \"acme.wait\" {} to have count 2");
            assertFails(() -> wait.hasSum(2)).contains("but its sum is 2.5.");
            assertFails(() -> wait.hasZeroCount(0)).contains("but its zero count is 1.");
            assertFails(() -> wait.hasMin(1)).contains("but it is 0.0.");
            assertFails(() -> wait.hasMax(1)).contains("but it is 2.0.");
            assertFails(() -> assertThat(metrics).histogram("acme.wait").exists())
                    .contains("but it is an exponential histogram.", "sum: 2.5\n        count: 3");
        }
    }
}
