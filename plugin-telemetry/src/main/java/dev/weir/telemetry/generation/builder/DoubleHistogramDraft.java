package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import java.util.List;

/** Builds a histogram of decimal numbers. */
class DoubleHistogramDraft implements DoubleHistogramBuilder {
    final Draft draft;

    DoubleHistogramDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public DoubleHistogramBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public DoubleHistogramBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public DoubleHistogramBuilder setExplicitBucketBoundariesAdvice(List<Double> boundaries) {
        draft.buckets(boundaries);
        return this;
    }

    @Override
    public LongHistogramBuilder ofLongs() {
        return Drafts.longHistogram(draft);
    }

    @Override
    public DoubleHistogram build() {
        return draft.builders(InstrumentKind.HISTOGRAM, NumberType.DOUBLE)
                .doubleHistogram()
                .build();
    }
}
