package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.api.metrics.ObservableLongUpDownCounter;
import java.util.function.Consumer;

/** Builds a counter of whole numbers that also falls. */
class LongUpDownCounterDraft implements LongUpDownCounterBuilder {
    final Draft draft;

    LongUpDownCounterDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public LongUpDownCounterBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public LongUpDownCounterBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public DoubleUpDownCounterBuilder ofDoubles() {
        return Drafts.doubleUpDownCounter(draft);
    }

    @Override
    public LongUpDownCounter build() {
        return draft.builders(InstrumentKind.UP_DOWN_COUNTER, NumberType.LONG)
                .longUpDownCounter()
                .build();
    }

    @Override
    public ObservableLongUpDownCounter buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
        return draft.builders(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.LONG)
                .longUpDownCounter()
                .buildWithCallback(callback);
    }

    @Override
    public ObservableLongMeasurement buildObserver() {
        SdkBuilders builders = draft.builders(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.LONG);
        return draft.owned(builders, builders.longUpDownCounter().buildObserver());
    }
}
