package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableDoubleUpDownCounter;
import java.util.function.Consumer;

/** Builds a counter of decimal numbers that also falls. */
class DoubleUpDownCounterDraft implements DoubleUpDownCounterBuilder {
    final Draft draft;

    DoubleUpDownCounterDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public DoubleUpDownCounterBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public DoubleUpDownCounterBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public DoubleUpDownCounter build() {
        return draft.builders(InstrumentKind.UP_DOWN_COUNTER, NumberType.DOUBLE)
                .doubleUpDownCounter()
                .build();
    }

    @Override
    public ObservableDoubleUpDownCounter buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
        return draft.builders(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.DOUBLE)
                .doubleUpDownCounter()
                .buildWithCallback(callback);
    }

    @Override
    public ObservableDoubleMeasurement buildObserver() {
        SdkBuilders builders = draft.builders(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.DOUBLE);
        return draft.owned(builders, builders.doubleUpDownCounter().buildObserver());
    }
}
