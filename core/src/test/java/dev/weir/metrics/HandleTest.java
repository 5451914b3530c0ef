package dev.weir.metrics;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.metrics.aggregate.ThreeDestinations;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.current.ProviderScope;
import dev.weir.metrics.destination.Destination;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandleTest {
    private static final CounterHandle HITS = Metrics.counter("weir.cache.hit", "Cache hits", "{hit}");
    private static final Attributes RED = Attributes.of(AttributeKey.stringKey("colour"), "red");

    private final ThreeDestinations three = ThreeDestinations.unfiltered();

    private void recording(Runnable work) {
        try (ProviderScope scope = ProviderScope.open("test", three.provider, stray -> {});
                Scope thread = scope.enterThread()) {
            work.run();
        }
    }

    @Test
    void counter_takesNoAttributes_readyMadeOnes_orPairs() {
        recording(() -> {
            HITS.add(1);
            HITS.add(2, RED);
            HITS.add(3, "colour", "red");
        });

        assertThat(metric("weir.cache.hit"))
                .hasUnit("{hit}")
                .hasDescription("Cache hits")
                .hasLongSumSatisfying(sum -> sum.isMonotonic()
                        .hasPointsSatisfying(
                                point -> point.hasValue(1).hasAttributes(Attributes.empty()),
                                point -> point.hasValue(5).hasAttributes(RED)));
    }

    @Test
    void sharedAttributes_areInEveryMeasurement_andACallsOwnComeBeforeThem() {
        CounterHandle red = HITS.with("colour", "red", "size", 1);
        recording(() -> {
            red.add(1);
            red.add(1, "size", 2);
            red.add(1, Attributes.of(AttributeKey.longKey("size"), 2L));
        });

        assertThat(metric("weir.cache.hit"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(
                        point -> point.hasValue(1)
                                .hasAttributes(RED.toBuilder().put("size", 1).build()),
                        point -> point.hasValue(2)
                                .hasAttributes(RED.toBuilder().put("size", 2).build())));
    }

    @Test
    void everyKind_recordsWithItsOwnVerb() {
        recording(() -> {
            Metrics.doubleCounter("dc", "C", "s").with(RED).add(0.5, "b", 1);
            Metrics.upDownCounter("u", "U", "{x}").add(-1, "b", 1);
            Metrics.doubleUpDownCounter("du", "U", "s").add(-0.5, RED);
            Metrics.histogram("h", "H", "s").buckets(0.1, 1).record(0.5, "b", 1);
            Metrics.longHistogram("lh", "H", "By").buckets(10).record(5, RED);
            Metrics.gauge("g", "G", "1").set(0.5, "b", 1);
            Metrics.longGauge("lg", "G", "{x}").set(5, RED);
            Metrics.upDownCounter("held", "U", "{x}").with(RED).hold(1, "b", 1);
            Metrics.doubleUpDownCounter("dheld", "U", "s").hold(0.5);
        });

        assertThat(three.at(Destination.PUBLIC))
                .extracting(MetricData::getName)
                .containsExactlyInAnyOrder("dc", "u", "du", "h", "lh", "g", "lg", "held", "dheld");
        assertThat(metric("h"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(
                        point -> point.hasBucketBoundaries(0.1, 1).hasBucketCounts(0, 1, 0)));
        assertThat(metric("lh"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point ->
                        point.hasBucketBoundaries(10).hasBucketCounts(1, 0).hasAttributes(RED)));
        assertThat(metric("held"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(
                        point -> point.hasAttributes(RED.toBuilder().put("b", 1).build())));
    }

    @Test
    void handleInAStaticField_followsTheProviderThatIsCurrent() {
        ThreeDestinations process = ThreeDestinations.unfiltered();
        var previous = CurrentMeterProvider.setProcess(process.provider);
        try {
            HITS.add(1);
            recording(() -> HITS.add(10));
            HITS.add(100);
        } finally {
            CurrentMeterProvider.setProcess(previous);
        }

        assertThat(process.total(Destination.PUBLIC, "weir.cache.hit")).isEqualTo(101);
        assertThat(three.total(Destination.PUBLIC, "weir.cache.hit")).isEqualTo(10);
    }

    @Test
    void enablement_followsTheCurrentProvidersDestinations() {
        recording(() -> assertThat(HITS.isEnabled()).isTrue());
        assertThat(HITS.isEnabled()).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks pass null all the same
    void nullAttributes_leaveTheSharedOnes() {
        recording(() -> HITS.with(RED).add(1, (Attributes) null));

        assertThat(metric("weir.cache.hit"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(point -> point.hasAttributes(RED)));
        assertThat(three.total(Destination.PUBLIC, "weir.telemetry.measurements.dropped"))
                .isEqualTo(1);
    }

    @Test
    void wrongDefinition_isThrownWhereItStands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.counter("weir.wait", "Waits", "seconds"))
                .withMessage("metric \"weir.wait\": unit \"seconds\" is not a UCUM unit; write \"s\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Metrics.gauge("a b", "G", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Metrics.histogram("h", " ", "s"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.histogram("h", "H", "s").buckets(2, 1));
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks pass null all the same
    void wrongSharedAttributes_areThrownWhereTheyStand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HITS.with("bad key", 1))
                .withMessageContaining("write \"bad_key\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HITS.with("kind"))
                .withMessage("attribute key \"kind\" has no value; write \"kind\", value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HITS.with(7, "kind"))
                .withMessage("attribute 1: a key is text, not 7; write \"key\", value pairs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HITS.with("kind", List.of()))
                .withMessageContaining("a value is text, a number, a boolean or an enum constant");
        assertThatIllegalArgumentException().isThrownBy(() -> HITS.with("kind", null));
    }

    @Test
    void text_showsDefinitionAndSharedAttributes() {
        assertThat(HITS.with("kind", "a"))
                .hasToString("counter \"weir.cache.hit\" of long, unit \"{hit}\", \"Cache hits\" {kind=\"a\"}");
    }

    private MetricData metric(String name) {
        return three.metric(Destination.PUBLIC, name);
    }
}
