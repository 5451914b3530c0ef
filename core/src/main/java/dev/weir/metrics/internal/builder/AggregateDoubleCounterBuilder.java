package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateDoubleCounter;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.ObservableDoubleCounter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.function.Consumer;

/** Builds a counter of fractions. */
class AggregateDoubleCounterBuilder extends InstrumentBuilder<DoubleCounterBuilder> implements DoubleCounterBuilder {

    AggregateDoubleCounterBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final DoubleCounterBuilder self() {
        return this;
    }

    @Override
    public DoubleCounter build() {
        return draft().registrar()
                .instrument(
                        draft().definition(InstrumentKind.COUNTER, NumberType.DOUBLE), AggregateDoubleCounter.class);
    }

    @Override
    public ObservableDoubleCounter buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
        return draft().registrar()
                .observeDoubles(draft().definition(InstrumentKind.OBSERVABLE_COUNTER, NumberType.DOUBLE), callback);
    }

    @Override
    public ObservableDoubleMeasurement buildObserver() {
        return draft().registrar()
                .doubleObserver(draft().definition(InstrumentKind.OBSERVABLE_COUNTER, NumberType.DOUBLE));
    }
}
