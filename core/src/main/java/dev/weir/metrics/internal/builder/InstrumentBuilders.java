package dev.weir.metrics.internal.builder;

import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes the builder of each kind. Where the incubating API is there, its builders take attribute advice, as the SDK's
 * do; the check is made once, and without that API its classes are never touched.
 */
public final class InstrumentBuilders {
    private static final boolean TAKE_ATTRIBUTE_ADVICE =
            isPresent("io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder");

    private InstrumentBuilders() {}

    public static LongCounterBuilder counter(Registrar registrar, @Nullable String name) {
        Draft draft = new Draft(registrar, name);
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedBuilders.longCounter(draft) : new AggregateLongCounterBuilder(draft);
    }

    public static LongUpDownCounterBuilder upDownCounter(Registrar registrar, @Nullable String name) {
        Draft draft = new Draft(registrar, name);
        return TAKE_ATTRIBUTE_ADVICE
                ? AdvisedBuilders.longUpDownCounter(draft)
                : new AggregateLongUpDownCounterBuilder(draft);
    }

    public static DoubleHistogramBuilder histogram(Registrar registrar, @Nullable String name) {
        Draft draft = new Draft(registrar, name);
        return TAKE_ATTRIBUTE_ADVICE
                ? AdvisedBuilders.doubleHistogram(draft)
                : new AggregateDoubleHistogramBuilder(draft);
    }

    public static DoubleGaugeBuilder gauge(Registrar registrar, @Nullable String name) {
        Draft draft = new Draft(registrar, name);
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedBuilders.doubleGauge(draft) : new AggregateDoubleGaugeBuilder(draft);
    }

    static DoubleCounterBuilder doubleCounter(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedBuilders.doubleCounter(draft) : new AggregateDoubleCounterBuilder(draft);
    }

    static DoubleUpDownCounterBuilder doubleUpDownCounter(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE
                ? AdvisedBuilders.doubleUpDownCounter(draft)
                : new AggregateDoubleUpDownCounterBuilder(draft);
    }

    static LongHistogramBuilder longHistogram(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedBuilders.longHistogram(draft) : new AggregateLongHistogramBuilder(draft);
    }

    static LongGaugeBuilder longGauge(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedBuilders.longGauge(draft) : new AggregateLongGaugeBuilder(draft);
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, InstrumentBuilders.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
