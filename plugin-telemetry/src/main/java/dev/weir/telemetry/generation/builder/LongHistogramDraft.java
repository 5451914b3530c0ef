package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import java.util.List;

/** Builds a histogram of whole numbers. */
class LongHistogramDraft implements LongHistogramBuilder {
    final Draft draft;

    LongHistogramDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public LongHistogramBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public LongHistogramBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public LongHistogramBuilder setExplicitBucketBoundariesAdvice(List<Long> boundaries) {
        draft.buckets(boundaries.stream().map(Long::doubleValue).toList());
        return this;
    }

    @Override
    public LongHistogram build() {
        return draft.builders(InstrumentKind.HISTOGRAM, NumberType.LONG)
                .longHistogram()
                .build();
    }
}
