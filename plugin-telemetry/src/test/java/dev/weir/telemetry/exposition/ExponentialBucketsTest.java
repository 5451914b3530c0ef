package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.exponential;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExponentialBucketsTest {
    private static final ExponentialHistogramBuckets NONE = ExponentialHistogramBuckets.create(0, 0, List.of());

    @Test
    void fineBuckets_areJoinedUpToPowersOfTwo() {
        assertThat(buckets(1, 0, ExponentialHistogramBuckets.create(1, -3, List.of(1L, 2L, 4L, 8L, 16L, 32L)), NONE))
                .isEqualTo(Map.of("0.5", 1.0, "1.0", 7.0, "2.0", 31.0, "4.0", 63.0, "+Inf", 63.0));
    }

    @Test
    void coarseBuckets_keepTheirBounds() {
        assertThat(buckets(-2, 0, ExponentialHistogramBuckets.create(-2, -1, List.of(1L, 2L)), NONE))
                .isEqualTo(Map.of("1.0", 1.0, "16.0", 3.0, "+Inf", 3.0));
    }

    @Test
    void negativeValuesAndZeros_comeFirst() {
        ExponentialHistogramBuckets one = ExponentialHistogramBuckets.create(0, 0, List.of(1L, 2L));
        assertThat(buckets(0, 5, one, one))
                .isEqualTo(Map.of("-2.0", 2.0, "-1.0", 3.0, "0.0", 8.0, "2.0", 9.0, "4.0", 11.0, "+Inf", 11.0));
    }

    @Test
    void theLargestValues_areBelowInfinityOnly() {
        assertThat(buckets(0, 0, ExponentialHistogramBuckets.create(0, 1022, List.of(1L, 2L)), NONE))
                .isEqualTo(Map.of("8.98846567431158E307", 1.0, "+Inf", 3.0));
    }

    @Test
    void openMetrics_hasNoSumOfValuesThatMayBeNegative() {
        ExponentialHistogramBuckets one = ExponentialHistogramBuckets.create(0, 0, List.of(1L));
        CollectedMetric metric = exponential("e", point(0, -1, 0, NONE, one, Attributes.empty()));
        assertThat(Scrape.openMetrics(metric).text()).doesNotContain("e_sum").doesNotContain("e_count");
        assertThat(Scrape.classic(metric).text()).contains("e_sum").contains("e_count");
    }

    private static Map<String, Double> buckets(
            int scale, long zeros, ExponentialHistogramBuckets positive, ExponentialHistogramBuckets negative) {
        Map<String, Double> buckets = new HashMap<>();
        Scrape.classic(exponential("e", point(scale, 1, zeros, positive, negative, Attributes.empty())))
                .parsed()
                .values("e_bucket")
                .forEach((labels, count) -> buckets.put(labels.substring(4, labels.length() - 1), count));
        return buckets;
    }
}
