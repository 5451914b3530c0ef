package dev.weir.metrics.aggregate;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import dev.weir.metrics.destination.Destination;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleUpDownCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeAdviceTest {
    private static final List<AttributeKey<?>> KEPT = List.of(stringKey("kept"));
    private static final Attributes BOTH =
            Attributes.builder().put("kept", "a").put("dropped", "b").build();

    private final ThreeDestinations three = ThreeDestinations.unfiltered();
    private final Meter meter = three.provider.get("acme.meter");

    @Test
    void keysThatAreNotAdvised_areDropped_forEveryKindOfInstrument() {
        ((ExtendedLongCounterBuilder) meter.counterBuilder("lc"))
                .setAttributesAdvice(KEPT)
                .build()
                .add(1, BOTH);
        ((ExtendedDoubleCounterBuilder) meter.counterBuilder("dc").ofDoubles())
                .setAttributesAdvice(KEPT)
                .build()
                .add(1, BOTH);
        ((ExtendedLongUpDownCounterBuilder) meter.upDownCounterBuilder("lu"))
                .setAttributesAdvice(KEPT)
                .build()
                .add(1, BOTH);
        ((ExtendedDoubleUpDownCounterBuilder) meter.upDownCounterBuilder("du").ofDoubles())
                .setAttributesAdvice(KEPT)
                .build()
                .add(1, BOTH);
        ((ExtendedDoubleHistogramBuilder) meter.histogramBuilder("dh"))
                .setAttributesAdvice(KEPT)
                .build()
                .record(1, BOTH);
        ((ExtendedLongHistogramBuilder) meter.histogramBuilder("lh").ofLongs())
                .setAttributesAdvice(KEPT)
                .build()
                .record(1, BOTH);
        ((ExtendedDoubleGaugeBuilder) meter.gaugeBuilder("dg"))
                .setAttributesAdvice(KEPT)
                .build()
                .set(1, BOTH);
        ((ExtendedLongGaugeBuilder) meter.gaugeBuilder("lg").ofLongs())
                .setAttributesAdvice(KEPT)
                .build()
                .set(1, BOTH);

        assertThat(three.at(Destination.PRIVATE))
                .hasSize(8)
                .allSatisfy(metric -> assertThat(metric.getData().getPoints())
                        .extracting(point -> point.getAttributes().asMap())
                        .containsExactly(Map.of(stringKey("kept"), "a")));
    }

    @Test
    void advice_isGivenAgainToAReplacement() {
        var counter = ((ExtendedLongCounterBuilder) meter.counterBuilder("lc"))
                .setAttributesAdvice(KEPT)
                .build();
        three.renew(Destination.PUBLIC, Destination.PUBLIC.defaultFilter());

        counter.add(1, BOTH);

        assertThat(three.metric(Destination.PUBLIC, "lc").getLongSumData().getPoints())
                .extracting(point -> point.getAttributes().asMap())
                .containsExactly(Map.of(stringKey("kept"), "a"));
    }
}
