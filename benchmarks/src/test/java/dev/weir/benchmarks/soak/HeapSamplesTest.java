package dev.weir.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapSamplesTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void heapThatEndsWhereItWasAfterTwoMinutes_isFlat() {
        assertThat(of(10, 20, 30, 20).isFlat()).isTrue();
        assertThat(of(10, 20, 24).isFlat()).isTrue();
    }

    @Test
    void heapThatGrows_isNot() {
        assertThat(of(20, 20, 21, 22, 23, 24, 25).isFlat()).isFalse();
        assertThat(of(10, 14).isFlat()).isFalse();
    }

    private static HeapSamples of(long... megabytes) {
        HeapSamples samples = new HeapSamples();
        for (long each : megabytes) {
            samples.add(each * MEGABYTE);
        }
        return samples;
    }
}
