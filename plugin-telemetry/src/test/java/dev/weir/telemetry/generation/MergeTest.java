package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.Aggregation.ExponentialHistogram;
import dev.weir.telemetry.generation.point.PointMetric;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two generations hold of one stream, read as one; with the older one open, and folded. */
class MergeTest {
    private static final Attributes A = Attributes.of(AttributeKey.stringKey("k"), "a");
    private static final Attributes B = Attributes.of(AttributeKey.stringKey("k"), "b");

    private final Destined destined = Destined.shaped(Shapes.of());

    private void reload(boolean folded) {
        destined.reload(Shapes.of());
        if (folded) {
            destined.clock.advance(Duration.ofSeconds(61));
            destined.chain.maintain();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sumsAddBySeries(boolean folded) {
        var counter = destined.meter.counterBuilder("c").ofDoubles().build();
        counter.add(1.5, A);
        counter.add(1, B);
        reload(folded);
        counter.add(2, A);

        assertThat(destined.metric("c").orElseThrow().getDoubleSumData().getPoints())
                .extracting(DoublePointData::getAttributes, DoublePointData::getValue)
                .containsExactlyInAnyOrder(tuple(A, 3.5), tuple(B, 1.0));
        assertThat(destined.metric("c").orElseThrow().getDoubleSumData().isMonotonic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatFallsAddsToo(boolean folded) {
        var open = destined.meter.upDownCounterBuilder("u").build();
        open.add(5);
        reload(folded);
        open.add(-3);

        assertThat(destined.sum("u")).isEqualTo(2);
        assertThat(destined.metric("u").orElseThrow().getLongSumData().isMonotonic())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void histogramsAddTheirBuckets(boolean folded) {
        var histogram = destined.meter
                .histogramBuilder("h")
                .setExplicitBucketBoundariesAdvice(List.of(1.0, 10.0))
                .build();
        histogram.record(0.5);
        histogram.record(100);
        reload(folded);
        histogram.record(5);

        HistogramPointData point = (HistogramPointData) destined.points("h").get(0);
        assertThat(point.getCounts()).containsExactly(1L, 1L, 1L);
        assertThat(point.getBoundaries()).containsExactly(1.0, 10.0);
        assertThat(point.getCount()).isEqualTo(3);
        assertThat(point.getSum()).isEqualTo(105.5);
        assertThat(point.getMin()).isEqualTo(0.5);
        assertThat(point.getMax()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gaugesTakeTheNewestOfEachSeries(boolean folded) {
        var gauge = destined.meter.gaugeBuilder("g").ofLongs().build();
        gauge.set(1, A);
        gauge.set(2, B);
        reload(folded);
        gauge.set(3, A);

        assertThat(destined.metric("g").orElseThrow().getLongGaugeData().getPoints())
                .extracting(LongPointData::getAttributes, LongPointData::getValue)
                .containsExactlyInAnyOrder(tuple(A, 3L), tuple(B, 2L));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void exponentialHistogramsAddAtTheCoarserScale(boolean folded) {
        Destined exponential = Destined.shaped(Shapes.of(Shapes.aggregating("e", new ExponentialHistogram(20, 20))));
        var histogram = exponential.meter.histogramBuilder("e").build();
        double[] before = {1.0, 1.01, 1.02};
        double[] after = {0.001, 50, 1_000, 0};
        for (double value : before) {
            histogram.record(value);
        }
        exponential.reload(Shapes.of(Shapes.aggregating("e", new ExponentialHistogram(20, 20))));
        if (folded) {
            exponential.clock.advance(Duration.ofSeconds(61));
        }
        for (double value : after) {
            histogram.record(value);
        }

        // What one provider makes of the same values is the measure.
        Destined whole = Destined.shaped(Shapes.of(Shapes.aggregating("e", new ExponentialHistogram(20, 20))));
        var reference = whole.meter.histogramBuilder("e").build();
        for (double value : before) {
            reference.record(value);
        }
        for (double value : after) {
            reference.record(value);
        }
        var expected = (ExponentialHistogramPointData) whole.points("e").get(0);
        var merged = (ExponentialHistogramPointData) exponential.points("e").get(0);
        assertThat(merged.getScale()).isEqualTo(expected.getScale());
        assertThat(merged.getCount()).isEqualTo(expected.getCount());
        assertThat(merged.getZeroCount()).isEqualTo(expected.getZeroCount());
        assertThat(merged.getSum()).isCloseTo(expected.getSum(), within(1e-9));
        assertThat(merged.getMin()).isEqualTo(expected.getMin());
        assertThat(merged.getMax()).isEqualTo(expected.getMax());
        assertThat(merged.getPositiveBuckets().getOffset())
                .isEqualTo(expected.getPositiveBuckets().getOffset());
        assertThat(merged.getPositiveBuckets().getBucketCounts())
                .isEqualTo(expected.getPositiveBuckets().getBucketCounts());
    }

    @Test
    void exponentialHistogramsThatLieFarApartGetCoarserUntilTheyFit() {
        var shape = Shapes.of(Shapes.aggregating("e", new ExponentialHistogram(4, 20)));
        Destined exponential = Destined.shaped(shape);
        var histogram = exponential.meter.histogramBuilder("e").build();
        histogram.record(1e-6);
        exponential.reload(shape);
        histogram.record(1e6);

        var merged = (ExponentialHistogramPointData) exponential.points("e").get(0);
        assertThat(merged.getPositiveBuckets().getBucketCounts()).hasSizeLessThanOrEqualTo(4);
        assertThat(merged.getPositiveBuckets().getTotalCount()).isEqualTo(2);
        assertThat(merged.getPositiveBuckets().getScale()).isEqualTo(merged.getScale());
    }

    @Test
    void aChainOfOneHandsOutWhatTheSdkCollected() {
        destined.meter.counterBuilder("c").build().add(1);
        destined.meter.counterBuilder("o").buildWithCallback(measurement -> measurement.record(1));

        assertThat(destined.collect()).hasSize(2).noneMatch(PointMetric.class::isInstance);
    }

    @Test
    void whatNothingHeldBeforeIsHandedOutAsItWasCollected() {
        destined.meter.counterBuilder("old").build().add(1);
        destined.reload(Shapes.of());
        destined.meter.counterBuilder("new").build().add(1);

        assertThat(destined.metric("new")).get().isNotInstanceOf(PointMetric.class);
        assertThat(destined.metric("old")).isPresent();
    }

    @Test
    void descriptionAndResourceAreTheNewest_alsoOfWhatOnlyOldGenerationsHold() {
        destined.meter.counterBuilder("c").setDescription("Old").build().add(1);
        var described = Shapes.of(Shapes.describing("c", "New", null));
        destined.reload(new GenerationShape(
                Resource.create(A), described.seriesLimit(), described.buckets(), described.views()));

        MetricData metric = destined.metric("c").orElseThrow();
        assertThat(metric.getDescription()).isEqualTo("New");
        assertThat(metric.getResource()).isEqualTo(Resource.create(A));
    }

    @Test
    void theAggregationOfADropIsNothing() {
        destined.reload(Shapes.of(Shapes.aggregating("c", new Aggregation.Drop())));
        destined.meter.counterBuilder("c").build().add(1);

        assertThat(destined.collect()).isEmpty();
    }
}
