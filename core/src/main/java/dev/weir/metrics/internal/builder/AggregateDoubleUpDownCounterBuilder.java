package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateDoubleUpDownCounter;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableDoubleUpDownCounter;
import java.util.function.Consumer;

/** Builds a counter of fractions that also falls. */
class AggregateDoubleUpDownCounterBuilder extends InstrumentBuilder<DoubleUpDownCounterBuilder>
        implements DoubleUpDownCounterBuilder {

    AggregateDoubleUpDownCounterBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final DoubleUpDownCounterBuilder self() {
        return this;
    }

    @Override
    public DoubleUpDownCounter build() {
        return draft().registrar()
                .instrument(
                        draft().definition(InstrumentKind.UP_DOWN_COUNTER, NumberType.DOUBLE),
                        AggregateDoubleUpDownCounter.class);
    }

    @Override
    public ObservableDoubleUpDownCounter buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
        return draft().registrar()
                .observeDoubles(
                        draft().definition(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.DOUBLE), callback);
    }

    @Override
    public ObservableDoubleMeasurement buildObserver() {
        return draft().registrar()
                .doubleObserver(draft().definition(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.DOUBLE));
    }
}
