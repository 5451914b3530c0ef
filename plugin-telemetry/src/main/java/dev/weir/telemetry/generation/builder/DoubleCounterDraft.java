package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.ObservableDoubleCounter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.function.Consumer;

/** Builds a counter of decimal numbers. */
class DoubleCounterDraft implements DoubleCounterBuilder {
    final Draft draft;

    DoubleCounterDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public DoubleCounterBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public DoubleCounterBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public DoubleCounter build() {
        return draft.builders(InstrumentKind.COUNTER, NumberType.DOUBLE)
                .doubleCounter()
                .build();
    }

    @Override
    public ObservableDoubleCounter buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
        return draft.builders(InstrumentKind.OBSERVABLE_COUNTER, NumberType.DOUBLE)
                .doubleCounter()
                .buildWithCallback(callback);
    }

    @Override
    public ObservableDoubleMeasurement buildObserver() {
        SdkBuilders builders = draft.builders(InstrumentKind.OBSERVABLE_COUNTER, NumberType.DOUBLE);
        return draft.owned(builders, builders.doubleCounter().buildObserver());
    }
}
