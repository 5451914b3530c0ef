package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;

/** Tells a destination's meter what a definition says: one builder for each kind, with every option passed on. */
public final class DelegateBuilders {
    private DelegateBuilders() {}

    public static LongCounterBuilder longCounter(Meter meter, InstrumentDefinition definition) {
        LongCounterBuilder builder = meter.counterBuilder(definition.name())
                .setDescription(definition.description())
                .setUnit(definition.unit());
        advise(builder, definition);
        return builder;
    }

    public static DoubleCounterBuilder doubleCounter(Meter meter, InstrumentDefinition definition) {
        DoubleCounterBuilder builder = meter.counterBuilder(definition.name())
                .ofDoubles()
                .setDescription(definition.description())
                .setUnit(definition.unit());
        advise(builder, definition);
        return builder;
    }

    public static LongUpDownCounterBuilder longUpDownCounter(Meter meter, InstrumentDefinition definition) {
        LongUpDownCounterBuilder builder = meter.upDownCounterBuilder(definition.name())
                .setDescription(definition.description())
                .setUnit(definition.unit());
        advise(builder, definition);
        return builder;
    }

    public static DoubleUpDownCounterBuilder doubleUpDownCounter(Meter meter, InstrumentDefinition definition) {
        DoubleUpDownCounterBuilder builder = meter.upDownCounterBuilder(definition.name())
                .ofDoubles()
                .setDescription(definition.description())
                .setUnit(definition.unit());
        advise(builder, definition);
        return builder;
    }

    public static LongHistogramBuilder longHistogram(Meter meter, InstrumentDefinition definition) {
        LongHistogramBuilder builder = meter.histogramBuilder(definition.name())
                .ofLongs()
                .setDescription(definition.description())
                .setUnit(definition.unit());
        List<Double> buckets = definition.buckets();
        if (buckets != null) {
            builder.setExplicitBucketBoundariesAdvice(
                    buckets.stream().map(Double::longValue).toList());
        }
        advise(builder, definition);
        return builder;
    }

    public static DoubleHistogramBuilder doubleHistogram(Meter meter, InstrumentDefinition definition) {
        DoubleHistogramBuilder builder = meter.histogramBuilder(definition.name())
                .setDescription(definition.description())
                .setUnit(definition.unit());
        List<Double> buckets = definition.buckets();
        if (buckets != null) {
            builder.setExplicitBucketBoundariesAdvice(buckets);
        }
        advise(builder, definition);
        return builder;
    }

    public static LongGaugeBuilder longGauge(Meter meter, InstrumentDefinition definition) {
        LongGaugeBuilder builder = meter.gaugeBuilder(definition.name())
                .ofLongs()
                .setDescription(definition.description())
                .setUnit(definition.unit());
        advise(builder, definition);
        return builder;
    }

    public static DoubleGaugeBuilder doubleGauge(Meter meter, InstrumentDefinition definition) {
        DoubleGaugeBuilder builder = meter.gaugeBuilder(definition.name())
                .setDescription(definition.description())
                .setUnit(definition.unit());
        advise(builder, definition);
        return builder;
    }

    private static void advise(Object builder, InstrumentDefinition definition) {
        List<AttributeKey<?>> keys = definition.attributeKeys();
        if (keys != null) {
            AttributesAdvice.give(builder, keys);
        }
    }
}
