package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateDoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import java.util.List;

/** Builds a histogram of fractions. */
class AggregateDoubleHistogramBuilder extends InstrumentBuilder<DoubleHistogramBuilder>
        implements DoubleHistogramBuilder {

    AggregateDoubleHistogramBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final DoubleHistogramBuilder self() {
        return this;
    }

    @Override
    public DoubleHistogramBuilder setExplicitBucketBoundariesAdvice(List<Double> bucketBoundaries) {
        draft().buckets(bucketBoundaries);
        return this;
    }

    @Override
    public LongHistogramBuilder ofLongs() {
        return InstrumentBuilders.longHistogram(draft());
    }

    @Override
    public DoubleHistogram build() {
        return draft().registrar()
                .instrument(
                        draft().definition(InstrumentKind.HISTOGRAM, NumberType.DOUBLE),
                        AggregateDoubleHistogram.class);
    }
}
