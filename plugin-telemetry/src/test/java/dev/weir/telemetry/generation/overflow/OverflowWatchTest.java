package dev.weir.telemetry.generation.overflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.generation.GenerationChain;
import dev.weir.telemetry.generation.HandClock;
import dev.weir.telemetry.generation.PreparedGeneration;
import dev.weir.telemetry.generation.Shapes;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverflowWatchTest {
    private static final AttributeKey<Long> USER = AttributeKey.longKey("user");

    private final GenerationChain chain = new GenerationChain(new HandClock());
    private final OverflowWatch watch = new OverflowWatch();
    private Meter meter = swap();

    private Meter swap() {
        PreparedGeneration generation = chain.prepare(Shapes.limitedTo(3));
        Meter next = generation.meterProvider().get("test");
        generation.activate(() -> next.counterBuilder("calls").build());
        return next;
    }

    private void call(int users) {
        var counter = meter.counterBuilder("calls").build();
        for (long user = 0; user < users; user++) {
            counter.add(1, Attributes.of(USER, user));
        }
    }

    private List<Overflow> increases() {
        return watch.increases(chain.collect());
    }

    @Test
    void whatStaysWithinTheLimitIsNotTold() {
        call(2);
        assertThat(increases()).isEmpty();
    }

    @Test
    void anIncreaseIsToldOnce() {
        call(5);
        assertThat(increases()).containsExactly(new Overflow("calls", 3));
        assertThat(increases()).isEmpty();
        call(4);
        assertThat(increases()).containsExactly(new Overflow("calls", 2));
    }

    @Test
    void itGoesOnOverASwap() {
        call(5);
        increases();
        meter = swap();
        assertThat(increases()).isEmpty();
        call(5);
        assertThat(increases()).containsExactly(new Overflow("calls", 3));
    }

    @Test
    void aLateCollectionTellsNothingAgain() {
        call(5);
        Collection<MetricData> late = chain.collect();
        call(5);
        assertThat(increases()).containsExactly(new Overflow("calls", 6));
        assertThat(watch.increases(late)).isEmpty();
        assertThat(increases()).isEmpty();
    }

    @Test
    void aHistogramIsCountedByMeasurements_aGaugeByCollections() {
        var histogram = meter.histogramBuilder("sizes").build();
        var gauge = meter.gaugeBuilder("level").build();
        for (long user = 0; user < 5; user++) {
            histogram.record(100, Attributes.of(USER, user));
            gauge.set(100, Attributes.of(USER, user));
        }
        assertThat(increases()).containsExactlyInAnyOrder(new Overflow("sizes", 3), new Overflow("level", 1));
        assertThat(increases()).containsExactly(new Overflow("level", 1));
    }
}
