package dev.weir.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @ParameterizedTest
    @ValueSource(longs = {100, 127, 128, 1_000, 123_456, 4_000_000_000L, Long.MAX_VALUE})
    void aValue_isKnownToTwoPartsInAHundred(long nanos) {
        latencies.add(nanos);
        assertThat(latencies.quantile(0.5))
                .isGreaterThanOrEqualTo((double) nanos)
                .isCloseTo((double) nanos, Percentage.withPercentage(2));
    }

    @Test
    void aQuantile_hasItsShareOfTheValuesBelow() {
        for (int nanos = 1; nanos <= 10_000; nanos++) {
            latencies.add(nanos);
        }
        assertThat(latencies.quantile(0.999)).isCloseTo(9_990, Percentage.withPercentage(2));
        assertThat(latencies.quantile(0.5)).isCloseTo(5_000, Percentage.withPercentage(2));
    }

    @Test
    void two_addUp() {
        Latencies other = new Latencies();
        for (int nanos = 1; nanos <= 5_000; nanos++) {
            latencies.add(nanos);
            other.add(5_000 + nanos);
        }
        latencies.add(other);
        assertThat(latencies.quantile(0.25)).isCloseTo(2_500, Percentage.withPercentage(2));
        assertThat(latencies.quantile(0.999)).isCloseTo(9_990, Percentage.withPercentage(2));
    }

    @Test
    void nothing_hasNoQuantile() {
        assertThat(latencies.quantile(0.5)).isNaN();
    }
}
