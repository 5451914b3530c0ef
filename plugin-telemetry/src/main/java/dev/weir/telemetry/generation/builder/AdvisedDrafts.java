package dev.weir.telemetry.generation.builder;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleUpDownCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import java.util.List;

/**
 * The builders that also take attribute advice, which the incubating API defines. Others see them by the stable API's
 * types alone: a verifier that had to check these classes would load the incubating API, which may not be there.
 */
final class AdvisedDrafts {
    private AdvisedDrafts() {}

    static LongCounterBuilder longCounter(Draft draft) {
        return new OfLongCounter(draft);
    }

    static DoubleCounterBuilder doubleCounter(Draft draft) {
        return new OfDoubleCounter(draft);
    }

    static LongUpDownCounterBuilder longUpDownCounter(Draft draft) {
        return new OfLongUpDownCounter(draft);
    }

    static DoubleUpDownCounterBuilder doubleUpDownCounter(Draft draft) {
        return new OfDoubleUpDownCounter(draft);
    }

    static LongHistogramBuilder longHistogram(Draft draft) {
        return new OfLongHistogram(draft);
    }

    static DoubleHistogramBuilder doubleHistogram(Draft draft) {
        return new OfDoubleHistogram(draft);
    }

    static LongGaugeBuilder longGauge(Draft draft) {
        return new OfLongGauge(draft);
    }

    static DoubleGaugeBuilder doubleGauge(Draft draft) {
        return new OfDoubleGauge(draft);
    }

    private static final class OfLongCounter extends LongCounterDraft implements ExtendedLongCounterBuilder {
        OfLongCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }

    private static final class OfDoubleCounter extends DoubleCounterDraft implements ExtendedDoubleCounterBuilder {
        OfDoubleCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }

    private static final class OfLongUpDownCounter extends LongUpDownCounterDraft
            implements ExtendedLongUpDownCounterBuilder {
        OfLongUpDownCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongUpDownCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }

    private static final class OfDoubleUpDownCounter extends DoubleUpDownCounterDraft
            implements ExtendedDoubleUpDownCounterBuilder {
        OfDoubleUpDownCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleUpDownCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }

    private static final class OfLongHistogram extends LongHistogramDraft implements ExtendedLongHistogramBuilder {
        OfLongHistogram(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongHistogramBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }

    private static final class OfDoubleHistogram extends DoubleHistogramDraft
            implements ExtendedDoubleHistogramBuilder {
        OfDoubleHistogram(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleHistogramBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }

    private static final class OfLongGauge extends LongGaugeDraft implements ExtendedLongGaugeBuilder {
        OfLongGauge(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongGaugeBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }

    private static final class OfDoubleGauge extends DoubleGaugeDraft implements ExtendedDoubleGaugeBuilder {
        OfDoubleGauge(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleGaugeBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            draft.attributeKeys(attributes);
            return this;
        }
    }
}
