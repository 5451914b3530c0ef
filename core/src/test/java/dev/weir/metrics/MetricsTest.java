package dev.weir.metrics;

import static dev.weir.metrics.Metrics.counter;
import static dev.weir.metrics.Metrics.doubleCounter;
import static dev.weir.metrics.Metrics.doubleUpDownCounter;
import static dev.weir.metrics.Metrics.gauge;
import static dev.weir.metrics.Metrics.histogram;
import static dev.weir.metrics.Metrics.longGauge;
import static dev.weir.metrics.Metrics.longHistogram;
import static dev.weir.metrics.Metrics.upDownCounter;
import static dev.weir.metrics.Metrics.upDownCounterGuard;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import dev.weir.metrics.aggregate.ThreeDestinations;
import dev.weir.metrics.current.ProviderScope;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.misuse.Misuse;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final String DROPPED = "weir.telemetry.measurements.dropped";
    private static final Attributes RED = Attributes.of(AttributeKey.stringKey("colour"), "red");

    private final ThreeDestinations three = ThreeDestinations.unfiltered();
    private ProviderScope scope;
    private Scope thread;

    @BeforeEach
    void enter() {
        scope = ProviderScope.open("test", three.provider, stray -> {});
        thread = scope.enterThread();
    }

    @AfterEach
    void leave() {
        thread.close();
        scope.close();
    }

    @Test
    void oneLiners_recordEveryKind_throughTheMeterNamedWeir() {
        counter("a.counter", "Counts", "{x}", 2);
        doubleCounter("a.double.counter", "Counts", "s", 0.5);
        upDownCounter("a.up.down", "Rises and falls", "{x}", -2);
        doubleUpDownCounter("a.double.up.down", "Rises and falls", "s", -0.5);
        histogram("a.histogram", "Durations", "s", 0.25);
        longHistogram("a.long.histogram", "Sizes", "By", 512);
        gauge("a.gauge", "A level", "1", 0.7);
        longGauge("a.long.gauge", "A level", "{x}", 7);

        assertThat(metric("a.counter"))
                .hasDescription("Counts")
                .hasUnit("{x}")
                .hasLongSumSatisfying(sum -> sum.isMonotonic().hasPointsSatisfying(point -> point.hasValue(2)));
        assertThat(metric("a.double.counter"))
                .hasDoubleSumSatisfying(sum -> sum.isMonotonic().hasPointsSatisfying(point -> point.hasValue(0.5)));
        assertThat(metric("a.up.down"))
                .hasLongSumSatisfying(sum -> sum.isNotMonotonic().hasPointsSatisfying(point -> point.hasValue(-2)));
        assertThat(metric("a.double.up.down"))
                .hasDoubleSumSatisfying(sum -> sum.isNotMonotonic().hasPointsSatisfying(point -> point.hasValue(-0.5)));
        assertThat(metric("a.histogram"))
                .hasHistogramSatisfying(histogram ->
                        histogram.hasPointsSatisfying(point -> point.hasCount(1).hasSum(0.25)));
        assertThat(metric("a.long.histogram"))
                .hasHistogramSatisfying(histogram ->
                        histogram.hasPointsSatisfying(point -> point.hasCount(1).hasSum(512)));
        assertThat(metric("a.gauge"))
                .hasDoubleGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(point -> point.hasValue(0.7)));
        assertThat(metric("a.long.gauge"))
                .hasLongGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(point -> point.hasValue(7)));
        assertThat(three.at(Destination.PRIVATE))
                .allSatisfy(metric -> assertThat(
                                metric.getInstrumentationScopeInfo().getName())
                        .isEqualTo("weir"));
    }

    @Test
    void attributes_areGivenAsPairs_orReadyMade_andAreTheSameSeries() {
        counter("a", "A", "{x}", 1, "colour", "red");
        counter("a", "A", "{x}", 1, RED);
        counter("a", "A", "{x}", 1, "colour", new String("red"));

        assertThat(metric("a"))
                .hasLongSumSatisfying(sum ->
                        sum.hasPointsSatisfying(point -> point.hasValue(3).hasAttributes(RED)));
    }

    @Test
    void attributeValues_keepTheirTypes() {
        counter(
                "a",
                "A",
                "{x}",
                1,
                "text",
                "t",
                "int",
                1,
                "long",
                2L,
                "double",
                0.5,
                "flag",
                true,
                "enum",
                TimeUnit.DAYS);

        assertThat(metric("a"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(point -> point.hasAttributes(Attributes.builder()
                        .put("text", "t")
                        .put("int", 1)
                        .put("long", 2)
                        .put("double", 0.5)
                        .put("flag", true)
                        .put("enum", "DAYS")
                        .build())));
    }

    @Test
    void manyDifferentValues_areEachTheirOwnSeries_thoughOnlySomeAreRemembered() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 1_000; i++) {
                counter("a", "A", "{x}", 1, "number", i, "text", "x".repeat(200) + i);
            }
        }

        assertThat(metric("a").getLongSumData().getPoints())
                .hasSize(1_000)
                .allSatisfy(point -> assertThat(point.getValue()).isEqualTo(2));
    }

    @Test
    void namesOfEqualHash_andNamesThatAreNoLiterals_eachFindTheirOwnInstrument() {
        for (int i = 0; i < 3; i++) {
            counter("Aa", "A", "{x}", 1);
            counter("BB", "B", "{x}", 10);
            counter(new String("BB"), "B", "{x}", 10);
        }

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(three.total(Destination.PUBLIC, "Aa")).isEqualTo(3);
        assertThat(three.total(Destination.PUBLIC, "BB")).isEqualTo(60);
    }

    @Test
    void negativeIncrement_isDroppedAndCounted_andReportedOnce() {
        counter("a", "A", "{x}", 5);
        counter("a", "A", "{x}", -1);
        counter("a", "A", "{x}", -1);
        histogram("h", "H", "s", -0.1);

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(5);
        assertDropped("a", "negative_value", 2);
        assertDropped("h", "negative_value", 1);
        assertThat(three.misuses).extracting(Misuse::kind).containsExactly(Misuse.Kind.VALUE, Misuse.Kind.VALUE);
        assertThat(three.misuses.get(0).toString())
                .contains("counter \"a\" of long, unit \"{x}\", \"A\": a counter only rises");
    }

    @Test
    void valueThatIsNotFinite_isDroppedAndCounted_forEveryKindOfFractions() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            doubleCounter("c", "C", "s", value);
            doubleUpDownCounter("u", "U", "s", value);
            histogram("h", "H", "s", value);
            gauge("g", "G", "1", value);
            Metrics.doubleUpDownCounterGuard("u", "U", "s", value).close();
        }

        assertDropped("c", "not_finite", 3);
        assertDropped("u", "not_finite", 6);
        assertDropped("h", "not_finite", 3);
        assertDropped("g", "not_finite", 3);
        assertThat(three.at(Destination.PUBLIC)).extracting(MetricData::getName).containsExactly(DROPPED);
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks pass null all the same
    void wrongAttribute_isLeftOutAndCounted_andTheMeasurementIsKept() {
        counter("a", "A", "{x}", 1, "colour", "red", "kind", null);
        counter("a", "A", "{x}", 1, "colour", "red", null, "value");
        counter("a", "A", "{x}", 1, "colour", "red", "kind");
        counter("a", "A", "{x}", 1, "colour", "red", "bad key", "value");
        counter("a", "A", "{x}", 1, "colour", "red", 7, "value");
        counter("a", "A", "{x}", 1, "colour", "red", "kind", new BigDecimal("1.5"));

        assertThat(metric("a"))
                .hasLongSumSatisfying(sum ->
                        sum.hasPointsSatisfying(point -> point.hasValue(6).hasAttributes(RED)));
        assertDropped("a", "null_attribute", 2);
        assertDropped("a", "unpaired_attribute", 1);
        assertDropped("a", "invalid_attribute_key", 2);
        assertDropped("a", "invalid_attribute_value", 1);
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks pass null all the same
    void nullAttributes_recordWithoutAny_andAreCounted() {
        counter("a", "A", "{x}", 1, (Attributes) null);
        counter("a", "A", "{x}", 1, (Object[]) null);

        assertThat(metric("a"))
                .hasLongSumSatisfying(sum ->
                        sum.hasPointsSatisfying(point -> point.hasValue(2).hasAttributes(Attributes.empty())));
        assertDropped("a", "null_attributes", 2);
    }

    @Test
    void attributeValueWhoseMethodsThrow_isNotAsked() {
        Object hostile = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException("hashed");
            }

            @Override
            public String toString() {
                throw new IllegalStateException("printed");
            }
        };

        counter("a", "A", "{x}", 1, "kind", hostile);

        assertDropped("a", "invalid_attribute_value", 1);
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks pass null all the same
    void wrongDefinitionOfAOneLiner_isReportedOnce_andCounted_neverThrown() {
        for (int i = 0; i < 3; i++) {
            counter("9 lives", "Lives", "{life}", 1);
            counter("a", "A", "seconds", 1);
            counter("b", "", "s", 1);
            counter(null, null, null, 1);
            upDownCounterGuard("c d", "C", "s", 1).close();
        }

        assertThat(three.misuses)
                .extracting(Misuse::message)
                .containsExactly(
                        "metric name \"9 lives\": a metric name starts with a letter; write \"lives\"",
                        "metric \"a\": unit \"seconds\" is not a UCUM unit; write \"s\"",
                        "metric \"b\" needs a description: write what it counts, in a few words, such as \"Cache hits\"",
                        "a metric needs a name: write dotted words, such as \"weir.cache.hit\"",
                        "metric name \"c d\": character 2 (\" \") is not one of letters, digits, _ . - /; write \"c_d\"");
        assertDropped("9 lives", "invalid_definition", 3);
        assertDropped("a", "invalid_definition", 3);
        assertDropped("c d", "invalid_definition", 3);
        assertThat(three.at(Destination.PUBLIC)).extracting(MetricData::getName).containsExactly(DROPPED);
    }

    @Test
    void oneLinerThatDescribesAMetricDifferently_isReportedOnce_andRecordsToTheFirst() {
        counter("a", "First", "{x}", 1);
        counter("a", "Second", "{x}", 1);
        counter("a", "Second", "{x}", 1);

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(3);
        assertThat(three.misuses)
                .singleElement()
                .satisfies(misuse -> assertThat(misuse.kind()).isEqualTo(Misuse.Kind.CLASH));
    }

    @Test
    void observations_areAskedAtEachCollection_andEndWhenClosed() {
        Observation counter = Metrics.observeCounter("c", "C", "{x}", observed -> observed.record(1));
        Observation doubleCounter = Metrics.observeDoubleCounter("dc", "C", "s", observed -> observed.record(1.5));
        Observation upDown = Metrics.observeUpDownCounter("u", "U", "{x}", observed -> observed.record(-1));
        Observation doubleUpDown =
                Metrics.observeDoubleUpDownCounter("du", "U", "s", observed -> observed.record(-1.5));
        Observation gauge = Metrics.observeGauge("g", "G", "1", observed -> observed.record(0.5, RED));
        Observation longGauge = Metrics.observeLongGauge("lg", "G", "{x}", observed -> observed.record(5));
        assertThat(three.at(Destination.PUBLIC))
                .extracting(MetricData::getName)
                .containsExactlyInAnyOrder("c", "dc", "u", "du", "g", "lg");

        three.renew(Destination.PUBLIC, MeterFilter.acceptEverything());
        assertThat(three.at(Destination.PUBLIC)).hasSize(6);

        for (Observation observation :
                new Observation[] {counter, doubleCounter, upDown, doubleUpDown, gauge, longGauge}) {
            observation.close();
        }
        assertThat(three.at(Destination.PUBLIC)).isEmpty();
    }

    @Test
    void guardOfAOneLiner_addsUntilItIsClosed() {
        try (UpDownGuard open = upDownCounterGuard("open", "Open things", "{thing}", 2, "colour", "red")) {
            assertThat(open).isNotNull();
            assertThat(three.total(Destination.PUBLIC, "open")).isEqualTo(2);
        }
        assertThat(three.total(Destination.PUBLIC, "open")).isZero();
    }

    @Test
    void wholeApi_isThereThroughTheCurrentProvider() {
        Metrics.meterProvider().get("acme").counterBuilder("a").build().add(1);

        assertThat(metric("a").getInstrumentationScopeInfo().getName()).isEqualTo("acme");
    }

    private MetricData metric(String name) {
        return three.metric(Destination.PUBLIC, name);
    }

    private void assertDropped(String metricName, String reason, long count) {
        Attributes attributes = Attributes.builder()
                .put("metric.name", metricName)
                .put("reason", reason)
                .build();
        Consumer<Long> equal =
                value -> assertThat(value).as("%s %s", metricName, reason).isEqualTo(count);
        assertThat(metric(DROPPED).getLongSumData().getPoints())
                .filteredOn(point -> point.getAttributes().equals(attributes))
                .singleElement()
                .satisfies(point -> equal.accept(point.getValue()));
    }
}
