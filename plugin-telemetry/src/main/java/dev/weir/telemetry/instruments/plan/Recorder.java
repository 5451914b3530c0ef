package dev.weir.telemetry.instruments.plan;

import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentKind;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.List;

/** Takes the numbers of an instrument. */
interface Recorder {

    void record(double number, Attributes attributes, Context context);

    /** Builds the instrument. What it can't sum up, it leaves out: infinities, and what is negative. */
    static Recorder of(Meter meter, InstrumentConfig<?> config) {
        if (config.kind() == InstrumentKind.UP_DOWN_COUNTER) {
            LongUpDownCounter counter = meter.upDownCounterBuilder(config.name())
                    .setUnit(config.unit())
                    .setDescription(config.description())
                    .build();
            return (number, attributes, context) -> counter.add((long) number, attributes, context);
        } else if (config.kind() == InstrumentKind.COUNTER) {
            return counter(meter, config.name(), config.unit(), config.description());
        }
        return histogram(meter, config);
    }

    private static Recorder histogram(Meter meter, InstrumentConfig<?> config) {
        DoubleHistogramBuilder builder =
                meter.histogramBuilder(config.name()).setUnit(config.unit()).setDescription(config.description());
        List<Double> buckets = config.buckets();
        if (buckets != null) {
            builder.setExplicitBucketBoundariesAdvice(buckets);
        }
        DoubleHistogram histogram = builder.build();
        return (number, attributes, context) -> {
            if (number >= 0 && Double.isFinite(number)) {
                histogram.record(number, attributes, context);
            }
        };
    }

    static Recorder counter(Meter meter, String name, String unit, String description) {
        DoubleCounter counter = meter.counterBuilder(name)
                .ofDoubles()
                .setUnit(unit)
                .setDescription(description)
                .build();
        return (number, attributes, context) -> {
            if (number >= 0 && Double.isFinite(number)) {
                counter.add(number, attributes, context);
            }
        };
    }
}
