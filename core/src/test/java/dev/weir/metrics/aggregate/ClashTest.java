package dev.weir.metrics.aggregate;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.misuse.Misuse;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClashTest {
    private static final String DROPPED = "weir.telemetry.measurements.dropped";

    private final ThreeDestinations three = ThreeDestinations.unfiltered();
    private final Meter meter = three.provider.get("acme.meter");

    @Test
    void sameDefinitionAtTwoSites_sharesAStream_andReportsNothing() {
        meter.counterBuilder("a").setDescription("A").setUnit("{a}").build().add(1);
        meter.counterBuilder("a").setDescription("A").setUnit("{a}").build().add(2);

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(3);
        assertThat(three.misuses).isEmpty();
    }

    @Test
    void otherUnit_isReportedOnceWithBothDefinitions_andItsMeasurementsAreDroppedAndCounted() {
        meter.counterBuilder("a").setDescription("A").setUnit("{a}").build().add(1);
        for (int i = 0; i < 3; i++) {
            meter.counterBuilder("a").setDescription("A").setUnit("By").build().add(100);
        }

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(1);
        assertThat(three.total(Destination.PUBLIC, DROPPED)).isEqualTo(3);
        assertThat(three.misuses).singleElement().satisfies(misuse -> {
            assertThat(misuse.kind()).isEqualTo(Misuse.Kind.CLASH);
            assertThat(misuse.message())
                    .contains("two definitions of one metric in meter \"acme.meter\"")
                    .contains("first counter \"a\" of long, unit \"{a}\", \"A\" [at ")
                    .contains("then counter \"a\" of long, unit \"By\", \"A\"")
                    .contains("The second's measurements are dropped")
                    .contains("give both one definition, or the second another name");
        });
    }

    @Test
    void otherKindOrNumber_isDropped() {
        meter.counterBuilder("a").build().add(1);
        meter.histogramBuilder("a").build().record(5);
        meter.counterBuilder("a").ofDoubles().build().add(0.5);

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(1);
        assertThat(three.total(Destination.PUBLIC, DROPPED)).isEqualTo(2);
        assertThat(three.misuses).hasSize(2);
    }

    @Test
    void otherDescription_isReported_andSharesTheFirstsStream() {
        meter.counterBuilder("a").setDescription("first").build().add(1);
        meter.counterBuilder("a").setDescription("second").build().add(1);

        assertThat(three.metric(Destination.PUBLIC, "a")).hasDescription("first");
        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(2);
        assertThat(three.misuses)
                .singleElement()
                .satisfies(misuse ->
                        assertThat(misuse.message()).contains("Both go to one stream, which reads as the first says"));
    }

    @Test
    void otherCase_isTheSameName() {
        meter.counterBuilder("Abc").build().add(1);
        meter.counterBuilder("abc").build().add(1);

        assertThat(three.total(Destination.PUBLIC, "Abc")).isEqualTo(2);
        assertThat(three.misuses).isEmpty();
    }

    @Test
    void sameNameInAnotherMeter_isAnotherMetric() {
        meter.counterBuilder("a").build().add(1);
        three.provider.get("other").histogramBuilder("a").build().record(1);

        assertThat(three.misuses).isEmpty();
        assertThat(three.at(Destination.PUBLIC)).extracting(MetricData::getName).containsExactly("a", "a");
    }

    @Test
    void observableOfAnotherKind_isReported_andItsCallbackIsNeverCalled() {
        AtomicInteger calls = new AtomicInteger();
        meter.counterBuilder("a").build().add(1);
        meter.gaugeBuilder("a").buildWithCallback(observed -> calls.incrementAndGet());

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(1);
        assertThat(calls).hasValue(0);
        assertThat(three.misuses)
                .singleElement()
                .satisfies(misuse -> assertThat(misuse.message()).contains("The second's callback is not called"));
    }

    @Test
    void misuseListenerThatThrows_doesNotReachTheCaller() {
        AggregateMeterProvider provider = AggregateMeterProvider.create(misuse -> {
            throw new IllegalStateException("the listener's own trouble");
        });
        Meter theirs = provider.get("m");
        theirs.counterBuilder("a").build();

        assertThat(theirs.histogramBuilder("a").build()).isNotNull();
    }
}
