package dev.weir.telemetry.config.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.TelemetryFiles;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedConfigTest {
    @Test
    void buckets_areChosenByUnit() {
        HistogramBuckets buckets = HistogramBuckets.DEFAULT;

        assertThat(buckets.of("s")).contains(buckets.seconds());
        assertThat(buckets.of("By").orElseThrow()).startsWith(256.0);
        assertThat(buckets.of("{count}").orElseThrow()).startsWith(1.0, 2.0, 5.0);
        assertThat(buckets.of("{request}")).isEqualTo(buckets.of("{count}"));
        assertThat(buckets.of("ms")).isEmpty();
        assertThat(buckets.of("")).isEmpty();
    }

    @Test
    void bucketsOfAUnit_replaceThatUnitAlone() {
        HistogramBuckets buckets = TelemetryFiles.metrics("""
                        common:
                          buckets_by_unit:
                            By: [1, 2]
                            ms: [10]
                            "{item}": [3]
                        """).shared().buckets();

        assertThat(buckets.of("By")).contains(List.of(1.0, 2.0));
        assertThat(buckets.of("ms")).contains(List.of(10.0));
        assertThat(buckets.of("{item}")).contains(List.of(3.0));
        assertThat(buckets.of("{other}")).isEqualTo(HistogramBuckets.DEFAULT.of("{count}"));
        assertThat(buckets.of("s")).contains(HistogramBuckets.DEFAULT.seconds());
    }

    @Test
    void cardinality_isSetForAllOrForOne() {
        assertThat(TelemetryFiles.metrics("common: {cardinality: {limit: 10, prometheus: 20}}")
                        .shared()
                        .cardinality())
                .isEqualTo(new CardinalityConfig(10, 20, 10));
        assertThat(TelemetryFiles.metrics("common: {cardinality: {private: 1, otlp: 1000000}}")
                        .shared()
                        .cardinality())
                .isEqualTo(new CardinalityConfig(1_000_000, 2_000, 1));
    }

    @Test
    void serviceName_outranksTheResource() {
        ResourceConfig resource = new ResourceConfig(
                "shop",
                null,
                Attributes.builder().put("service.name", 12L).put("a", "b").build());

        assertThat(resource.merged())
                .isEqualTo(Attributes.builder()
                        .put("service.name", "shop")
                        .put("a", "b")
                        .build());
    }
}
