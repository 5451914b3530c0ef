package dev.weir.metrics.aggregate;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.attributeEntry;

import dev.weir.metrics.destination.Destination;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every instrument of the OpenTelemetry metrics API, read at each destination. */
class WholeApiTest {
    private static final Attributes RED =
            Attributes.builder().put("colour", "red").build();

    private final ThreeDestinations three = ThreeDestinations.unfiltered();
    private final Meter meter = three.provider
            .meterBuilder("acme.meter")
            .setInstrumentationVersion("1.2")
            .setSchemaUrl("https://example.org/schema")
            .build();

    @ParameterizedTest
    @EnumSource(Destination.class)
    void counters_reachIt(Destination destination) {
        var longs =
                meter.counterBuilder("l").setDescription("text").setUnit("{x}").build();
        longs.add(1);
        longs.add(2, RED);
        longs.add(3, RED, Context.root());
        var doubles = meter.counterBuilder("d")
                .ofDoubles()
                .setDescription("text")
                .setUnit("s")
                .build();
        doubles.add(0.5);
        doubles.add(0.25, RED);
        doubles.add(0.25, RED, Context.root());

        assertThat(three.metric(destination, "l"))
                .hasDescription("text")
                .hasUnit("{x}")
                .hasLongSumSatisfying(sum -> sum.isMonotonic()
                        .isCumulative()
                        .hasPointsSatisfying(
                                point -> point.hasValue(1).hasAttributes(Attributes.empty()),
                                point -> point.hasValue(5).hasAttributes(RED)));
        assertThat(three.metric(destination, "d"))
                .hasUnit("s")
                .hasDoubleSumSatisfying(sum -> sum.isMonotonic()
                        .hasPointsSatisfying(
                                point -> point.hasValue(0.5).hasAttributes(Attributes.empty()),
                                point -> point.hasValue(0.5).hasAttributes(RED)));
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void upDownCounters_reachIt(Destination destination) {
        LongUpDownCounter longs = meter.upDownCounterBuilder("l")
                .setDescription("text")
                .setUnit("{x}")
                .build();
        longs.add(5);
        longs.add(-2);
        longs.add(-1, RED);
        longs.add(-1, RED, Context.root());
        var doubles = meter.upDownCounterBuilder("d").ofDoubles().build();
        doubles.add(1.5);
        doubles.add(-2.0);
        doubles.add(1, RED);
        doubles.add(1, RED, Context.root());

        assertThat(three.metric(destination, "l"))
                .hasDescription("text")
                .hasUnit("{x}")
                .hasLongSumSatisfying(sum -> sum.isNotMonotonic()
                        .hasPointsSatisfying(
                                point -> point.hasValue(3).hasAttributes(Attributes.empty()),
                                point -> point.hasValue(-2).hasAttributes(RED)));
        assertThat(three.metric(destination, "d"))
                .hasDoubleSumSatisfying(sum -> sum.isNotMonotonic()
                        .hasPointsSatisfying(
                                point -> point.hasValue(-0.5).hasAttributes(Attributes.empty()),
                                point -> point.hasValue(2).hasAttributes(RED)));
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void histograms_reachIt_withTheirBucketAdvice(Destination destination) {
        var doubles = meter.histogramBuilder("d")
                .setDescription("text")
                .setUnit("s")
                .setExplicitBucketBoundariesAdvice(List.of(1.0, 10.0))
                .build();
        doubles.record(0.5);
        doubles.record(5, RED);
        doubles.record(5, RED, Context.root());
        var longs = meter.histogramBuilder("l")
                .ofLongs()
                .setUnit("By")
                .setExplicitBucketBoundariesAdvice(List.of(100L))
                .build();
        longs.record(7);
        longs.record(700, RED);
        longs.record(700, RED, Context.root());

        assertThat(three.metric(destination, "d"))
                .hasDescription("text")
                .hasUnit("s")
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(
                        point -> point.hasCount(1)
                                .hasSum(0.5)
                                .hasBucketBoundaries(1, 10)
                                .hasBucketCounts(1, 0, 0),
                        point -> point.hasCount(2)
                                .hasSum(10)
                                .hasBucketCounts(0, 2, 0)
                                .hasAttributes(RED)));
        assertThat(three.metric(destination, "l"))
                .hasUnit("By")
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(
                        point -> point.hasCount(1)
                                .hasSum(7)
                                .hasBucketBoundaries(100)
                                .hasBucketCounts(1, 0),
                        point -> point.hasCount(2)
                                .hasSum(1400)
                                .hasBucketCounts(0, 2)
                                .hasAttributes(RED)));
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void gauges_reachIt(Destination destination) {
        var doubles =
                meter.gaugeBuilder("d").setDescription("text").setUnit("1").build();
        doubles.set(0.5);
        doubles.set(0.7, RED);
        doubles.set(0.9, RED, Context.root());
        var longs = meter.gaugeBuilder("l").ofLongs().setUnit("{x}").build();
        longs.set(-3);
        longs.set(4, RED);
        longs.set(5, RED, Context.root());

        assertThat(three.metric(destination, "d"))
                .hasDescription("text")
                .hasUnit("1")
                .hasDoubleGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(
                        point -> point.hasValue(0.5),
                        point -> point.hasValue(0.9).hasAttributes(RED)));
        assertThat(three.metric(destination, "l"))
                .hasUnit("{x}")
                .hasLongGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(
                        point -> point.hasValue(-3), point -> point.hasValue(5).hasAttributes(RED)));
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void observables_reachIt(Destination destination) {
        meter.counterBuilder("lc").buildWithCallback(observed -> observed.record(1, RED));
        meter.counterBuilder("dc").ofDoubles().buildWithCallback(observed -> observed.record(1.5));
        meter.upDownCounterBuilder("lu").buildWithCallback(observed -> observed.record(-2));
        meter.upDownCounterBuilder("du").ofDoubles().buildWithCallback(observed -> observed.record(-2.5));
        meter.gaugeBuilder("lg").ofLongs().setUnit("{x}").buildWithCallback(observed -> observed.record(3));
        meter.gaugeBuilder("dg").setDescription("text").buildWithCallback(observed -> observed.record(3.5));

        assertThat(three.metric(destination, "lc"))
                .hasLongSumSatisfying(sum -> sum.isMonotonic()
                        .hasPointsSatisfying(point -> point.hasValue(1).hasAttributes(RED)));
        assertThat(three.metric(destination, "dc"))
                .hasDoubleSumSatisfying(sum -> sum.isMonotonic().hasPointsSatisfying(point -> point.hasValue(1.5)));
        assertThat(three.metric(destination, "lu"))
                .hasLongSumSatisfying(sum -> sum.isNotMonotonic().hasPointsSatisfying(point -> point.hasValue(-2)));
        assertThat(three.metric(destination, "du"))
                .hasDoubleSumSatisfying(sum -> sum.isNotMonotonic().hasPointsSatisfying(point -> point.hasValue(-2.5)));
        assertThat(three.metric(destination, "lg"))
                .hasUnit("{x}")
                .hasLongGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(point -> point.hasValue(3)));
        assertThat(three.metric(destination, "dg"))
                .hasDescription("text")
                .hasDoubleGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(point -> point.hasValue(3.5)));
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void batchCallbacks_reachIt_forAllKindsOfObservers(Destination destination) {
        ObservableLongMeasurement lc = meter.counterBuilder("lc").buildObserver();
        ObservableDoubleMeasurement dc = meter.counterBuilder("dc").ofDoubles().buildObserver();
        ObservableLongMeasurement lu = meter.upDownCounterBuilder("lu").buildObserver();
        ObservableDoubleMeasurement du =
                meter.upDownCounterBuilder("du").ofDoubles().buildObserver();
        ObservableLongMeasurement lg = meter.gaugeBuilder("lg").ofLongs().buildObserver();
        ObservableDoubleMeasurement dg = meter.gaugeBuilder("dg").buildObserver();
        meter.batchCallback(
                () -> {
                    lc.record(1, RED);
                    dc.record(1.5);
                    lu.record(-2);
                    du.record(-2.5);
                    lg.record(3);
                    dg.record(3.5, RED);
                },
                lc,
                dc,
                lu,
                du,
                lg,
                dg);

        assertThat(three.at(destination))
                .extracting(MetricData::getName)
                .containsExactlyInAnyOrder("lc", "dc", "lu", "du", "lg", "dg");
        assertThat(three.metric(destination, "lc"))
                .hasLongSumSatisfying(sum ->
                        sum.hasPointsSatisfying(point -> point.hasValue(1).hasAttributes(RED)));
        assertThat(three.metric(destination, "dg"))
                .hasDoubleGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(
                        point -> point.hasValue(3.5).hasAttributes(attributeEntry("colour", "red"))));
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void meterIdentity_reachesIt(Destination destination) {
        meter.counterBuilder("l").build().add(1);

        assertThat(three.metric(destination, "l").getInstrumentationScopeInfo()).satisfies(scope -> {
            assertThat(scope.getName()).isEqualTo("acme.meter");
            assertThat(scope.getVersion()).isEqualTo("1.2");
            assertThat(scope.getSchemaUrl()).isEqualTo("https://example.org/schema");
        });
    }

    @Test
    void repeatRequests_giveTheSameMeterAndInstrument() {
        assertThat(three.provider.get("m")).isSameAs(three.provider.get("m")).isNotSameAs(three.provider.get("n"));
        assertThat(meter.counterBuilder("l").setUnit("{x}").build())
                .isSameAs(meter.counterBuilder("l").setUnit("{x}").build());
    }

    @Test
    void observerToldOutsideABatchCallback_doesNothing() {
        ObservableLongMeasurement observer = meter.counterBuilder("l").buildObserver();

        observer.record(1);

        assertThat(three.at(Destination.PUBLIC)).isEmpty();
    }

    @Test
    void batchCallbackOverAnotherMetersObserver_isReported_andServesItsOwn() {
        ObservableLongMeasurement ours = meter.counterBuilder("ours").buildObserver();
        ObservableLongMeasurement theirs =
                three.provider.get("other").counterBuilder("theirs").buildObserver();

        meter.batchCallback(
                () -> {
                    ours.record(1);
                    theirs.record(1);
                },
                ours,
                theirs);

        assertThat(three.at(Destination.PUBLIC)).extracting(MetricData::getName).containsExactly("ours");
        assertThat(three.misuses)
                .singleElement()
                .satisfies(misuse -> assertThat(misuse.message())
                        .startsWith("a batch callback names instruments that this meter did not build as observers"));
    }

    @Test
    void enablement_isTrueWhileAnyDestinationTakesIt() {
        var counter = meter.counterBuilder("l").build();
        assertThat(counter.isEnabled()).isTrue();

        assertThat(AggregateMeterProvider.create()
                        .get("m")
                        .counterBuilder("l")
                        .build()
                        .isEnabled())
                .isFalse();
    }

    @Test
    void nullsThatTheApiForbids_doNotThrow() {
        Meter unnamed = three.provider.get(null);
        unnamed.counterBuilder(null).setDescription(null).setUnit(null).build().add(1);
        unnamed.histogramBuilder("h")
                .setExplicitBucketBoundariesAdvice(null)
                .build()
                .record(1);

        assertThat(three.at(Destination.PUBLIC)).extracting(MetricData::getName).containsExactly("h");
    }
}
