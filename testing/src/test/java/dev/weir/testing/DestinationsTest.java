package dev.weir.testing;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationsTest {

    @Test
    @WithMetrics
    void byDefault_onePlaceTakesEverything(TestMetrics metrics) {
        record();

        assertThat(metrics).hasOnlyMetrics("weir.operations.error", "weir.operations.total", "weir.cache.hit");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> metrics.at(Destination.PRIVATE))
                .withMessageContaining("only at [PUBLIC]")
                .withMessageContaining("withDefaultFilters()");
    }

    @Test
    @WithMetrics(filters = TestFilters.DEFAULT)
    void withDefaultFilters_eachDestinationTakesItsOwn(TestMetrics metrics) {
        record();

        assertTakesItsOwn(metrics);
    }

    @Test
    void withDefaultFilters_withoutJUnit() {
        try (TestMetrics metrics = TestMetrics.withDefaultFilters().onThread()) {
            record();

            assertTakesItsOwn(metrics);
        }
    }

    @Test
    void aFilterOfOnesOwn_isTheOnlyDestination() {
        MeterFilter noCaches = MeterFilter.of(List.of(FilterRule.instrument("weir.cache.**")), List.of());

        try (TestMetrics metrics = TestMetrics.builder()
                .filter(Destination.PUBLIC_PROMETHEUS, noCaches)
                .inContext()) {
            record();

            assertThat(metrics.at(Destination.PUBLIC_PROMETHEUS))
                    .hasOnlyMetrics("weir.operations.error", "weir.operations.total");
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(metrics::collect);
        }
    }

    private static void assertTakesItsOwn(TestMetrics metrics) {
        assertThat(metrics.at(Destination.PUBLIC)).hasOnlyMetrics("weir.operations.total", "weir.cache.hit");
        assertThat(metrics.at(Destination.PUBLIC_PROMETHEUS)).hasOnlyMetrics("weir.operations.total", "weir.cache.hit");
        assertThat(metrics.at(Destination.PRIVATE)).hasOnlyMetrics("weir.operations.total", "weir.operations.error");
    }

    private static void record() {
        Metrics.counter("weir.operations.error", "Errors", "{error}", 1);
        Metrics.counter("weir.operations.total", "Operations", "{operation}", 1);
        Metrics.counter("weir.cache.hit", "Cache hits", "{hit}", 1);
    }
}
