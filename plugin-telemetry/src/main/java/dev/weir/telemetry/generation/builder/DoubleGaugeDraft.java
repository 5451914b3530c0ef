package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.function.Consumer;

/** Builds a gauge of decimal numbers. */
class DoubleGaugeDraft implements DoubleGaugeBuilder {
    final Draft draft;

    DoubleGaugeDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public DoubleGaugeBuilder setDescription(String description) {
        draft.description(description);
        return this;
    }

    @Override
    public DoubleGaugeBuilder setUnit(String unit) {
        draft.unit(unit);
        return this;
    }

    @Override
    public LongGaugeBuilder ofLongs() {
        return Drafts.longGauge(draft);
    }

    @Override
    public DoubleGauge build() {
        return draft.builders(InstrumentKind.GAUGE, NumberType.DOUBLE)
                .doubleGauge()
                .build();
    }

    @Override
    public ObservableDoubleGauge buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
        return draft.builders(InstrumentKind.OBSERVABLE_GAUGE, NumberType.DOUBLE)
                .doubleGauge()
                .buildWithCallback(callback);
    }

    @Override
    public ObservableDoubleMeasurement buildObserver() {
        SdkBuilders builders = draft.builders(InstrumentKind.OBSERVABLE_GAUGE, NumberType.DOUBLE);
        return draft.owned(builders, builders.doubleGauge().buildObserver());
    }
}
