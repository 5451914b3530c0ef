package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.metrics.filter.NamePattern;
import dev.weir.telemetry.config.shared.HistogramBuckets;
import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.Aggregation.ExponentialHistogram;
import dev.weir.telemetry.config.view.Aggregation.Histogram;
import dev.weir.telemetry.config.view.ViewConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What views make of instruments: never more than one stream of each. */
class ViewedStreamsTest {
    private static final AttributeKey<String> KEY = AttributeKey.stringKey("k");
    private static final AttributeKey<String> OTHER = AttributeKey.stringKey("other");

    @Test
    void aPatternAndANameMakeOneStream_andTheNameWins() {
        Destined destined = Destined.shaped(Shapes.of(
                Shapes.describing("http.server", "By name", null),
                Shapes.describing("*", "By the widest", null),
                Shapes.describing("http.*", "By a pattern", null)));
        destined.meter.counterBuilder("http.server").build().add(1);
        destined.meter.counterBuilder("http.client").build().add(1);
        destined.meter.counterBuilder("jvm").build().add(1);

        assertThat(destined.collect())
                .extracting(MetricData::getName, MetricData::getDescription)
                .containsExactlyInAnyOrder(
                        tuple("http.server", "By name"),
                        tuple("http.client", "By a pattern"),
                        tuple("jvm", "By the widest"));
    }

    @Test
    void anotherNameKeepsTheKind() {
        Destined destined = Destined.shaped(Shapes.of(
                Shapes.renaming("a", "counts"), Shapes.renaming("b", "levels"), Shapes.renaming("c", "spreads")));
        destined.meter.counterBuilder("a").build().add(1);
        destined.meter.gaugeBuilder("b").buildWithCallback(measurement -> measurement.record(1));
        destined.meter.histogramBuilder("c").setUnit("s").build().record(1);

        assertThat(destined.metric("counts")).get().returns(MetricDataType.LONG_SUM, MetricData::getType);
        assertThat(destined.metric("levels")).get().returns(MetricDataType.DOUBLE_GAUGE, MetricData::getType);
        assertThat(boundaries(destined, "spreads")).isEqualTo(HistogramBuckets.DEFAULT.seconds());
    }

    @Test
    void aDroppedMetricIsNotThere_andItsInstrumentSaysThatItIsOff() {
        Destined destined = Destined.shaped(Shapes.of(Shapes.aggregating("a*", new Aggregation.Drop())));
        var counter = destined.meter.counterBuilder("a").build();
        counter.add(1);
        destined.meter.gaugeBuilder("ab").buildWithCallback(measurement -> measurement.record(1));

        assertThat(destined.collect()).isEmpty();
        assertThat(counter.isEnabled()).isFalse();
    }

    @Test
    void onlyTheAllowedAttributesAreKept_andTheRestAddsUp() {
        Destined destined = Destined.shaped(Shapes.of(Shapes.keeping("a", "k"), Shapes.keeping("b")));
        Attributes one = Attributes.of(KEY, "v", OTHER, "1");
        Attributes two = Attributes.of(KEY, "v", OTHER, "2");
        var a = destined.meter.counterBuilder("a").build();
        a.add(1, one);
        a.add(2, two);
        destined.meter.counterBuilder("b").buildWithCallback(measurement -> {
            measurement.record(10, one);
            measurement.record(5, two);
        });

        assertThat(destined.points("a")).extracting(PointData::getAttributes).containsExactly(Attributes.of(KEY, "v"));
        assertThat(destined.sum("a")).isEqualTo(3);
        assertThat(destined.points("b")).extracting(PointData::getAttributes).containsExactly(Attributes.empty());
        assertThat(destined.sum("b")).isEqualTo(15);
    }

    @Test
    void theAttributesThatAnInstrumentAdvisesAreKept_unlessAViewSaysOtherwise() {
        Destined destined =
                Destined.shaped(Shapes.of(Shapes.keeping("viewed", "other"), Shapes.limiting("limited", 9)));
        for (String name : List.of("plain", "limited", "viewed")) {
            ((ExtendedLongCounterBuilder) destined.meter.counterBuilder(name))
                    .setAttributesAdvice(List.of(KEY))
                    .build()
                    .add(1, Attributes.of(KEY, "v", OTHER, "1"));
        }

        Attributes advised = Attributes.of(KEY, "v");
        assertThat(destined.points("plain").get(0).getAttributes()).isEqualTo(advised);
        assertThat(destined.points("limited").get(0).getAttributes()).isEqualTo(advised);
        assertThat(destined.points("viewed").get(0).getAttributes()).isEqualTo(Attributes.of(OTHER, "1"));
    }

    @Test
    void bucketsAreTheViews_elseTheInstruments_elseTheUnits() {
        Destined destined = Destined.shaped(Shapes.of(
                Shapes.aggregating("viewed", new Histogram(List.of(4.0))),
                Shapes.describing("relabelled", null, "By")));
        var meter = destined.meter;
        meter.histogramBuilder("viewed")
                .setExplicitBucketBoundariesAdvice(List.of(3.0))
                .build()
                .record(1);
        meter.histogramBuilder("advised")
                .setUnit("s")
                .setExplicitBucketBoundariesAdvice(List.of(3.0))
                .build()
                .record(1);
        meter.histogramBuilder("advised.longs")
                .ofLongs()
                .setExplicitBucketBoundariesAdvice(List.of(3L))
                .build()
                .record(1);
        meter.histogramBuilder("seconds").setUnit("s").build().record(1);
        meter.histogramBuilder("seconds.longs").ofLongs().setUnit("s").build().record(1);
        meter.histogramBuilder("bytes").setUnit("By").build().record(1);
        meter.histogramBuilder("things").setUnit("{thing}").build().record(1);
        meter.histogramBuilder("relabelled").setUnit("s").build().record(1);
        meter.histogramBuilder("unitless").build().record(1);

        assertThat(boundaries(destined, "viewed")).containsExactly(4.0);
        assertThat(boundaries(destined, "advised")).containsExactly(3.0);
        assertThat(boundaries(destined, "advised.longs")).containsExactly(3.0);
        assertThat(boundaries(destined, "seconds")).isEqualTo(HistogramBuckets.DEFAULT.seconds());
        assertThat(boundaries(destined, "seconds.longs")).isEqualTo(HistogramBuckets.DEFAULT.seconds());
        assertThat(boundaries(destined, "bytes"))
                .isEqualTo(HistogramBuckets.DEFAULT.of("By").orElseThrow());
        assertThat(boundaries(destined, "things"))
                .isEqualTo(HistogramBuckets.DEFAULT.of("{thing}").orElseThrow());
        assertThat(boundaries(destined, "relabelled")).isEqualTo(boundaries(destined, "bytes"));
        assertThat(boundaries(destined, "unitless")).contains(7_500.0);
    }

    @Test
    void aCounterMayBeSpreadOverBuckets_whatFallsMayNot() {
        Destined destined = Destined.shaped(Shapes.of(Shapes.aggregating("*", new Histogram(List.of(1.0)))));
        destined.meter.counterBuilder("counter").build().add(3);
        destined.meter.upDownCounterBuilder("open").build().add(3);
        destined.meter.gaugeBuilder("level").build().set(3);
        destined.meter.counterBuilder("observed").buildWithCallback(measurement -> measurement.record(3));

        assertThat(destined.collect())
                .extracting(MetricData::getName, MetricData::getType)
                .containsExactlyInAnyOrder(
                        tuple("counter", MetricDataType.HISTOGRAM),
                        tuple("open", MetricDataType.LONG_SUM),
                        tuple("level", MetricDataType.DOUBLE_GAUGE),
                        tuple("observed", MetricDataType.LONG_SUM));
    }

    @Test
    void exponentialBucketsHaveTheViewsSizeAndScale() {
        Destined destined = Destined.shaped(Shapes.of(Shapes.aggregating("e", new ExponentialHistogram(10, 3))));
        var histogram = destined.meter.histogramBuilder("e").build();
        histogram.record(1);
        histogram.record(1.1);

        assertThat(destined.metric("e")
                        .orElseThrow()
                        .getExponentialHistogramData()
                        .getPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.getScale()).isEqualTo(3));
    }

    @Test
    void aSecondInstrumentOfOneNameIsNotKept() {
        Destined destined = Destined.shaped(Shapes.of(Shapes.renaming("a", "b")));
        destined.meter.counterBuilder("a").build().add(1);
        destined.meter.counterBuilder("b").build().add(10);

        assertThat(destined.sum("b")).isEqualTo(1);
    }

    @Test
    void metersOfOneName_butOtherVersions_areKeptApart() {
        Destined destined = Destined.shaped(Shapes.of());
        for (String version : List.of("1", "2")) {
            destined.aggregate
                    .meterBuilder("m")
                    .setInstrumentationVersion(version)
                    .setSchemaUrl("https://example.com/" + version)
                    .build()
                    .counterBuilder("c")
                    .build()
                    .add(1);
        }
        destined.reload(Shapes.of());

        assertThat(destined.collect())
                .extracting(
                        metric -> metric.getInstrumentationScopeInfo().getVersion(),
                        metric -> metric.getInstrumentationScopeInfo().getSchemaUrl())
                .containsExactlyInAnyOrder(tuple("1", "https://example.com/1"), tuple("2", "https://example.com/2"));
    }

    @Test
    void aCallbackForSeveralObserversYieldsEachOnce_howeverTheyAreKept() {
        Destined destined = Destined.shaped(Shapes.of(
                Shapes.limiting("a", 10), Shapes.keeping("b"), Shapes.aggregating("d", new Aggregation.Drop())));
        AtomicInteger runs = new AtomicInteger();
        ObservableLongMeasurement a = destined.meter.counterBuilder("a").buildObserver();
        ObservableLongMeasurement b = destined.meter.counterBuilder("b").buildObserver();
        ObservableLongMeasurement c = destined.meter.gaugeBuilder("c").ofLongs().buildObserver();
        ObservableLongMeasurement d = destined.meter.upDownCounterBuilder("d").buildObserver();
        var registration = destined.meter.batchCallback(
                () -> {
                    runs.incrementAndGet();
                    a.record(1, Attributes.of(KEY, "v"));
                    b.record(2, Attributes.of(KEY, "v"));
                    c.record(3);
                    d.record(4);
                },
                a,
                b,
                c,
                d);

        for (int i = 0; i < 2; i++) {
            assertThat(destined.collect())
                    .hasSize(3)
                    .allSatisfy(metric -> assertThat(metric.getData().getPoints())
                            .singleElement()
                            .satisfies(point -> assertThat(((LongPointData) point).getValue())
                                    .isEqualTo(metric.getName().charAt(0) - 'a' + 1)));
            destined.reload(Shapes.of(
                    Shapes.limiting("a", 10), Shapes.keeping("b"), Shapes.aggregating("d", new Aggregation.Drop())));
        }
        assertThat(runs).hasValue(6);
        registration.close();
        assertThat(destined.collect()).isEmpty();
    }

    @Test
    void everyKindOfInstrumentIsBuilt() {
        Destined destined = Destined.shaped(Shapes.of(
                new ViewConfig(NamePattern.of("*"), null, "Viewed", "{u}", new Aggregation.Natural(), null, 5)));
        var meter = destined.meter;
        meter.counterBuilder("a").build().add(1);
        meter.counterBuilder("b").ofDoubles().build().add(1);
        meter.upDownCounterBuilder("c").build().add(1);
        meter.upDownCounterBuilder("d").ofDoubles().build().add(1);
        meter.histogramBuilder("e").build().record(1);
        meter.histogramBuilder("f").ofLongs().build().record(1);
        meter.gaugeBuilder("g").build().set(1);
        meter.gaugeBuilder("h").ofLongs().build().set(1);
        meter.counterBuilder("i").buildWithCallback(measurement -> measurement.record(1));
        meter.counterBuilder("j").ofDoubles().buildWithCallback(measurement -> measurement.record(1));
        meter.upDownCounterBuilder("k").buildWithCallback(measurement -> measurement.record(1));
        meter.upDownCounterBuilder("l").ofDoubles().buildWithCallback(measurement -> measurement.record(1));
        meter.gaugeBuilder("m").buildWithCallback(measurement -> measurement.record(1));
        meter.gaugeBuilder("n").ofLongs().buildWithCallback(measurement -> measurement.record(1));

        assertThat(destined.collect())
                .hasSize(14)
                .allSatisfy(metric ->
                        assertThat(metric.getDescription() + metric.getUnit()).isEqualTo("Viewed{u}"))
                .extracting(MetricData::getType)
                .containsOnly(
                        MetricDataType.LONG_SUM,
                        MetricDataType.DOUBLE_SUM,
                        MetricDataType.HISTOGRAM,
                        MetricDataType.LONG_GAUGE,
                        MetricDataType.DOUBLE_GAUGE);
    }

    private static List<Double> boundaries(Destined destined, String name) {
        return ((HistogramPointData) destined.points(name).get(0)).getBoundaries();
    }
}
