package dev.weir.telemetry.generation.builder;

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
 * do; without it, the classes that need it are never touched.
 */
public final class Drafts {
    private static final boolean TAKE_ATTRIBUTE_ADVICE =
            isPresent("io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder");

    private Drafts() {}

    public static LongCounterBuilder counter(StreamTarget target, @Nullable String name) {
        return longCounter(new Draft(target, name));
    }

    public static LongUpDownCounterBuilder upDownCounter(StreamTarget target, @Nullable String name) {
        return longUpDownCounter(new Draft(target, name));
    }

    public static DoubleHistogramBuilder histogram(StreamTarget target, @Nullable String name) {
        return doubleHistogram(new Draft(target, name));
    }

    public static DoubleGaugeBuilder gauge(StreamTarget target, @Nullable String name) {
        return doubleGauge(new Draft(target, name));
    }

    static LongCounterBuilder longCounter(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.longCounter(draft) : new LongCounterDraft(draft);
    }

    static DoubleCounterBuilder doubleCounter(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.doubleCounter(draft) : new DoubleCounterDraft(draft);
    }

    static LongUpDownCounterBuilder longUpDownCounter(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.longUpDownCounter(draft) : new LongUpDownCounterDraft(draft);
    }

    static DoubleUpDownCounterBuilder doubleUpDownCounter(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.doubleUpDownCounter(draft) : new DoubleUpDownCounterDraft(draft);
    }

    static LongHistogramBuilder longHistogram(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.longHistogram(draft) : new LongHistogramDraft(draft);
    }

    static DoubleHistogramBuilder doubleHistogram(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.doubleHistogram(draft) : new DoubleHistogramDraft(draft);
    }

    static LongGaugeBuilder longGauge(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.longGauge(draft) : new LongGaugeDraft(draft);
    }

    static DoubleGaugeBuilder doubleGauge(Draft draft) {
        return TAKE_ATTRIBUTE_ADVICE ? AdvisedDrafts.doubleGauge(draft) : new DoubleGaugeDraft(draft);
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, Drafts.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
