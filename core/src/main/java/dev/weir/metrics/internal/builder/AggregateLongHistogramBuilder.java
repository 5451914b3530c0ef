package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateLongHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import java.util.List;

/** Builds a histogram of whole numbers. */
class AggregateLongHistogramBuilder extends InstrumentBuilder<LongHistogramBuilder> implements LongHistogramBuilder {

    AggregateLongHistogramBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final LongHistogramBuilder self() {
        return this;
    }

    @Override
    public LongHistogramBuilder setExplicitBucketBoundariesAdvice(List<Long> bucketBoundaries) {
        draft().buckets(
                        bucketBoundaries == null
                                ? null
                                : bucketBoundaries.stream()
                                        .map(Long::doubleValue)
                                        .toList());
        return this;
    }

    @Override
    public LongHistogram build() {
        return draft().registrar()
                .instrument(
                        draft().definition(InstrumentKind.HISTOGRAM, NumberType.LONG), AggregateLongHistogram.class);
    }
}
