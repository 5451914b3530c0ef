package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/** Builds a counter of whole numbers. */
class LongCounterDraft implements LongCounterBuilder {
    final Draft draft;

    LongCounterDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public LongCounterBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public LongCounterBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public DoubleCounterBuilder ofDoubles() {
        return Drafts.doubleCounter(draft);
    }

    @Override
    public LongCounter build() {
        return draft.builders(InstrumentKind.COUNTER, NumberType.LONG)
                .longCounter()
                .build();
    }

    @Override
    public ObservableLongCounter buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
        return draft.builders(InstrumentKind.OBSERVABLE_COUNTER, NumberType.LONG)
                .longCounter()
                .buildWithCallback(callback);
    }

    @Override
    public ObservableLongMeasurement buildObserver() {
        SdkBuilders builders = draft.builders(InstrumentKind.OBSERVABLE_COUNTER, NumberType.LONG);
        return draft.owned(builders, builders.longCounter().buildObserver());
    }
}
