package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateLongGauge;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/** Builds a gauge of whole numbers. */
class AggregateLongGaugeBuilder extends InstrumentBuilder<LongGaugeBuilder> implements LongGaugeBuilder {

    AggregateLongGaugeBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final LongGaugeBuilder self() {
        return this;
    }

    @Override
    public LongGauge build() {
        return draft().registrar()
                .instrument(draft().definition(InstrumentKind.GAUGE, NumberType.LONG), AggregateLongGauge.class);
    }

    @Override
    public ObservableLongGauge buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
        return draft().registrar()
                .observeLongs(draft().definition(InstrumentKind.OBSERVABLE_GAUGE, NumberType.LONG), callback);
    }

    @Override
    public ObservableLongMeasurement buildObserver() {
        return draft().registrar().longObserver(draft().definition(InstrumentKind.OBSERVABLE_GAUGE, NumberType.LONG));
    }
}
