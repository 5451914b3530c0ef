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

/** Takes the numbers of an instrument. What it can't sum up, it leaves out: infinities, and what should not be negative. */
sealed interface Recorder {
    /** Takes nothing. */
    Recorder NOTHING = new Nothing();

    void record(double number, Attributes attributes, Context context);

    /** Whether any destination takes the numbers. */
    boolean isTaken();

    /** Builds the instrument. */
    static Recorder of(Meter meter, InstrumentConfig<?> config) {
        if (config.kind() == InstrumentKind.UP_DOWN_COUNTER) {
            return new OfLevel(meter.upDownCounterBuilder(config.name())
                    .setUnit(config.unit())
                    .setDescription(config.description())
                    .build());
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
        return new OfDistribution(builder.build());
    }

    static Recorder counter(Meter meter, String name, String unit, String description) {
        return new OfSum(meter.counterBuilder(name)
                .ofDoubles()
                .setUnit(unit)
                .setDescription(description)
                .build());
    }

    private static boolean isSummable(double number) {
        return number >= 0 && Double.isFinite(number);
    }

    /** Adds to a counter. */
    record OfSum(DoubleCounter counter) implements Recorder {
        @Override
        public void record(double number, Attributes attributes, Context context) {
            if (isSummable(number)) {
                counter.add(number, attributes, context);
            }
        }

        @Override
        public boolean isTaken() {
            return counter.isEnabled();
        }
    }

    /** Adds to a counter that also falls. */
    record OfLevel(LongUpDownCounter counter) implements Recorder {
        @Override
        public void record(double number, Attributes attributes, Context context) {
            counter.add((long) number, attributes, context);
        }

        @Override
        public boolean isTaken() {
            return counter.isEnabled();
        }
    }

    /** Records to a histogram. */
    record OfDistribution(DoubleHistogram histogram) implements Recorder {
        @Override
        public void record(double number, Attributes attributes, Context context) {
            if (isSummable(number)) {
                histogram.record(number, attributes, context);
            }
        }

        @Override
        public boolean isTaken() {
            return histogram.isEnabled();
        }
    }

    /** The recorder of what is switched off. */
    record Nothing() implements Recorder {
        @Override
        public void record(double number, Attributes attributes, Context context) {}

        @Override
        public boolean isTaken() {
            return false;
        }
    }
}
