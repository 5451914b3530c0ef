package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/** Builds a gauge of whole numbers. */
class LongGaugeDraft implements LongGaugeBuilder {
    final Draft draft;

    LongGaugeDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public LongGaugeBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public LongGaugeBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public LongGauge build() {
        return draft.builders(InstrumentKind.GAUGE, NumberType.LONG).longGauge().build();
    }

    @Override
    public ObservableLongGauge buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
        return draft.builders(InstrumentKind.OBSERVABLE_GAUGE, NumberType.LONG)
                .longGauge()
                .buildWithCallback(callback);
    }

    @Override
    public ObservableLongMeasurement buildObserver() {
        SdkBuilders builders = draft.builders(InstrumentKind.OBSERVABLE_GAUGE, NumberType.LONG);
        return draft.owned(builders, builders.longGauge().buildObserver());
    }
}
