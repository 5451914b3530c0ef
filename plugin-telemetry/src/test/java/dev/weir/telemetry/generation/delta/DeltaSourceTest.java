package dev.weir.telemetry.generation.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.view.Aggregation.ExponentialHistogram;
import dev.weir.telemetry.generation.GenerationChain;
import dev.weir.telemetry.generation.HandClock;
import dev.weir.telemetry.generation.PreparedGeneration;
import dev.weir.telemetry.generation.Shapes;
import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeltaSourceTest {
    private static final AttributeKey<String> KEY = AttributeKey.stringKey("k");
    private static final Attributes A = Attributes.of(KEY, "a");
    private static final Attributes B = Attributes.of(KEY, "b");

    private final HandClock clock = new HandClock();
    private final GenerationChain chain = new GenerationChain(clock);
    private final DeltaSource source = new DeltaSource(chain);
    private Meter meter = swap(Shapes.of(Shapes.aggregating("exponential", ExponentialHistogram.DEFAULT)));

    private Meter swap(GenerationShape shape) {
        PreparedGeneration generation = chain.prepare(shape);
        Meter next = generation.meterProvider().get("test");
        // All that is recorded here, so that nothing goes because it isn't built.
        generation.activate(() -> next.counterBuilder("calls").build());
        return next;
    }

    private void add(long value, Attributes attributes) {
        meter.counterBuilder("calls").build().add(value, attributes);
    }

    private Map<Attributes, Double> calls(Interval interval) {
        return interval.metrics().stream()
                .filter(metric -> metric.getName().equals("calls"))
                .flatMap(metric -> metric.getData().getPoints().stream())
                .collect(Collectors.toMap(PointData::getAttributes, Points::amount));
    }

    private Interval deliver() {
        Interval interval = source.collect();
        interval.delivered();
        clock.advance(Duration.ofSeconds(10));
        return interval;
    }

    @Test
    void theFirstIntervalHoldsAllSinceTheStart_theNextWhatCameSince() {
        add(3, A);
        assertThat(calls(deliver())).containsExactly(Map.entry(A, 3.0));
        add(4, A);
        add(1, B);
        assertThat(calls(deliver())).containsOnly(Map.entry(A, 4.0), Map.entry(B, 1.0));
    }

    @Test
    void intervalsMeet() {
        add(1, A);
        clock.advance(Duration.ofSeconds(1));
        PointData first = point(deliver());
        add(1, A);
        PointData second = point(deliver());

        assertThat(second.getStartEpochNanos()).isEqualTo(first.getEpochNanos());
        assertThat(second.getEpochNanos()).isGreaterThan(second.getStartEpochNanos());
    }

    private static PointData point(Interval interval) {
        MetricData metric = interval.metrics().iterator().next();
        assertThat(metric.getLongSumData().getAggregationTemporality()).isEqualTo(AggregationTemporality.DELTA);
        return metric.getData().getPoints().iterator().next();
    }

    @Test
    void whereNothingCame_nothingIsSent() {
        add(1, A);
        add(1, B);
        deliver();
        add(1, B);
        assertThat(calls(deliver())).containsOnlyKeys(B);
        assertThat(deliver().metrics()).isEmpty();
    }

    @Test
    void whatWasNotDeliveredIsPartOfTheNextInterval() {
        add(1, A);
        deliver();
        add(2, A);
        long start = point(source.collect()).getStartEpochNanos();
        clock.advance(Duration.ofSeconds(10));
        add(4, A);
        Interval next = source.collect();
        assertThat(calls(next)).containsExactly(Map.entry(A, 6.0));
        assertThat(point(next).getStartEpochNanos()).isEqualTo(start);
        next.delivered();
        assertThat(source.collect().metrics()).isEmpty();
    }

    @Test
    void ofTwoIntervalsWithOneStart_theFirstToArriveCounts() {
        add(1, A);
        Interval early = source.collect();
        add(1, A);
        Interval late = source.collect();
        late.delivered();
        early.delivered();
        assertThat(source.collect().metrics()).isEmpty();
    }

    @Test
    void aSwapAndAFoldAreNotSeen() {
        add(5, A);
        deliver();
        meter = swap(Shapes.of());
        add(1, A);
        assertThat(calls(deliver())).containsExactly(Map.entry(A, 1.0));
        clock.advance(Duration.ofSeconds(61));
        add(1, A);
        assertThat(calls(deliver())).containsExactly(Map.entry(A, 1.0));
        assertThat(chain.size()).isEqualTo(1);
    }

    @Test
    void aSeriesThatStartedAnewIsSentWhole() {
        add(5, A);
        deliver();
        meter = swap(Shapes.of(Shapes.keeping("calls", "k")));
        add(7, A);
        assertThat(calls(deliver())).containsExactly(Map.entry(A, 7.0));
    }

    @Test
    void aSmallerLimit_sendsNothingTwice() {
        for (int i = 0; i < 20; i++) {
            add(1, Attributes.of(KEY, "v" + i));
            clock.advance(Duration.ofMillis(1));
        }
        deliver();
        meter = swap(Shapes.limitedTo(5));
        add(1, Attributes.of(KEY, "v0"));
        add(1, Attributes.of(KEY, "v19"));

        assertThat(calls(deliver()).values().stream()
                        .mapToDouble(value -> value)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void histogramsBecomeDelta() {
        var plain = meter.histogramBuilder("plain").setUnit("s").build();
        var exponential = meter.histogramBuilder("exponential").build();
        plain.record(0.3);
        exponential.record(1);
        deliver();
        plain.record(0.7);
        exponential.record(1_000);

        Interval interval = deliver();
        HistogramPointData point = metric(interval, "plain")
                .getHistogramData()
                .getPoints()
                .iterator()
                .next();
        assertThat(point.getCount()).isEqualTo(1);
        assertThat(point.getSum()).isEqualTo(0.7);
        assertThat(point.hasMin()).isFalse();
        var other = metric(interval, "exponential")
                .getExponentialHistogramData()
                .getPoints()
                .iterator()
                .next();
        assertThat(other.getCount()).isEqualTo(1);
        assertThat(other.getSum()).isEqualTo(1_000);
        assertThat(other.getPositiveBuckets().getTotalCount()).isEqualTo(1);
    }

    @Test
    void observedCountersBecomeDelta_whatFallsAndGaugesDoNot() {
        AtomicLong served = new AtomicLong(10);
        meter.counterBuilder("served").buildWithCallback(measurement -> measurement.record(served.get()));
        meter.upDownCounterBuilder("open").build().add(7);
        meter.gaugeBuilder("level").build().set(1);
        deliver();
        served.set(13);

        Interval interval = deliver();
        assertThat(amount(metric(interval, "served"))).isEqualTo(3);
        assertThat(amount(metric(interval, "open"))).isEqualTo(7);
        assertThat(metric(interval, "open").getLongSumData().getAggregationTemporality())
                .isEqualTo(AggregationTemporality.CUMULATIVE);
        assertThat(amount(metric(interval, "level"))).isEqualTo(1);
    }

    @Test
    void anObservedCounterThatFell_startedAnew() {
        AtomicLong served = new AtomicLong(10);
        meter.counterBuilder("served").buildWithCallback(measurement -> measurement.record(served.get()));
        deliver();
        served.set(4);
        assertThat(amount(deliver().metrics().iterator().next())).isEqualTo(4);
    }

    private static MetricData metric(Interval interval, String name) {
        return interval.metrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double amount(MetricData metric) {
        return Points.amount(metric.getData().getPoints().iterator().next());
    }
}
