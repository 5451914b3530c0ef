package dev.weir.metrics.internal.builder;

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
final class AdvisedBuilders {
    private AdvisedBuilders() {}

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

    /** A LongCounter's. */
    static final class OfLongCounter extends AggregateLongCounterBuilder implements ExtendedLongCounterBuilder {
        OfLongCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }

    /** A DoubleCounter's. */
    static final class OfDoubleCounter extends AggregateDoubleCounterBuilder implements ExtendedDoubleCounterBuilder {
        OfDoubleCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }

    /** A LongUpDownCounter's. */
    static final class OfLongUpDownCounter extends AggregateLongUpDownCounterBuilder
            implements ExtendedLongUpDownCounterBuilder {
        OfLongUpDownCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongUpDownCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }

    /** A DoubleUpDownCounter's. */
    static final class OfDoubleUpDownCounter extends AggregateDoubleUpDownCounterBuilder
            implements ExtendedDoubleUpDownCounterBuilder {
        OfDoubleUpDownCounter(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleUpDownCounterBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }

    /** A LongHistogram's. */
    static final class OfLongHistogram extends AggregateLongHistogramBuilder implements ExtendedLongHistogramBuilder {
        OfLongHistogram(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongHistogramBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }

    /** A DoubleHistogram's. */
    static final class OfDoubleHistogram extends AggregateDoubleHistogramBuilder
            implements ExtendedDoubleHistogramBuilder {
        OfDoubleHistogram(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleHistogramBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }

    /** A LongGauge's. */
    static final class OfLongGauge extends AggregateLongGaugeBuilder implements ExtendedLongGaugeBuilder {
        OfLongGauge(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedLongGaugeBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }

    /** A DoubleGauge's. */
    static final class OfDoubleGauge extends AggregateDoubleGaugeBuilder implements ExtendedDoubleGaugeBuilder {
        OfDoubleGauge(Draft draft) {
            super(draft);
        }

        @Override
        public ExtendedDoubleGaugeBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
            advise(attributes);
            return this;
        }
    }
}
