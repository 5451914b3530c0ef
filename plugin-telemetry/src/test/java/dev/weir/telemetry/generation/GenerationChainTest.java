package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.view.Aggregation;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GenerationChainTest {
    private final Destined destined = Destined.shaped(Shapes.of());

    @Test
    void aCounterGoesOnInTheNextGeneration() {
        LongCounter counter = destined.meter.counterBuilder("calls").build();
        counter.add(3);
        destined.reload(Shapes.of());
        counter.add(4);

        assertThat(destined.sum("calls")).isEqualTo(7);
    }

    @Test
    void aCounterThatIsNotWrittenToAgain_isStillThere() {
        destined.meter.counterBuilder("calls").build().add(3);
        destined.reload(Shapes.of());
        destined.reload(Shapes.of());

        assertThat(destined.sum("calls")).isEqualTo(3);
    }

    @Test
    void theStartOfASeriesOutlivesItsGeneration() {
        LongCounter counter = destined.meter.counterBuilder("calls").build();
        counter.add(1);
        long start = destined.points("calls").get(0).getStartEpochNanos();
        destined.clock.advance(Duration.ofSeconds(5));
        destined.reload(Shapes.of());
        counter.add(1);

        PointData point = destined.points("calls").get(0);
        assertThat(point.getStartEpochNanos()).isEqualTo(start);
        assertThat(point.getEpochNanos()).isEqualTo(destined.clock.now());
    }

    @Test
    void aCounterGoesOnWhenItsOldGenerationsAreFolded() {
        LongCounter counter = destined.meter.counterBuilder("calls").build();
        counter.add(3);
        long start = destined.points("calls").get(0).getStartEpochNanos();
        destined.reload(Shapes.of());
        destined.clock.advance(Duration.ofSeconds(61));

        assertThat(destined.sum("calls")).isEqualTo(3);
        assertThat(destined.chain.size()).isEqualTo(1);
        counter.add(4);
        assertThat(destined.sum("calls")).isEqualTo(7);
        assertThat(destined.points("calls").get(0).getStartEpochNanos()).isEqualTo(start);
        assertThat(destined.points("calls").get(0).getEpochNanos()).isEqualTo(destined.clock.now());
    }

    @Test
    void aMetricOfAnotherShapeStartsAnew_andTheOthersGoOn() {
        var changed = destined.meter.histogramBuilder("latency").setUnit("s").build();
        LongCounter other = destined.meter.counterBuilder("calls").build();
        changed.record(1);
        other.add(1);
        destined.reload(Shapes.of(Shapes.aggregating("latency", Aggregation.ExponentialHistogram.DEFAULT)));
        changed.record(2);
        other.add(1);

        assertThat(destined.metric("latency")
                        .orElseThrow()
                        .getExponentialHistogramData()
                        .getPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.getCount()).isEqualTo(1));
        assertThat(destined.sum("calls")).isEqualTo(2);
    }

    @Test
    void aCallbackGoesOnWithItsStart() {
        destined.meter.counterBuilder("served").buildWithCallback(measurement -> measurement.record(10));
        assertThat(destined.sum("served")).isEqualTo(10);
        long start = destined.points("served").get(0).getStartEpochNanos();
        destined.clock.advance(Duration.ofSeconds(5));
        destined.reload(Shapes.of());

        assertThat(destined.sum("served")).isEqualTo(10);
        assertThat(destined.points("served").get(0).getStartEpochNanos()).isEqualTo(start);
        destined.clock.advance(Duration.ofSeconds(61));
        destined.reload(Shapes.of());
        destined.clock.advance(Duration.ofSeconds(61));
        assertThat(destined.points("served").get(0).getStartEpochNanos()).isEqualTo(start);
    }
}
