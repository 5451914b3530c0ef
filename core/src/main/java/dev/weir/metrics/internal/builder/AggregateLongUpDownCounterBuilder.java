package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateLongUpDownCounter;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.api.metrics.ObservableLongUpDownCounter;
import java.util.function.Consumer;

/** Builds a counter of whole numbers that also falls. */
class AggregateLongUpDownCounterBuilder extends InstrumentBuilder<LongUpDownCounterBuilder>
        implements LongUpDownCounterBuilder {

    AggregateLongUpDownCounterBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final LongUpDownCounterBuilder self() {
        return this;
    }

    @Override
    public DoubleUpDownCounterBuilder ofDoubles() {
        return InstrumentBuilders.doubleUpDownCounter(draft());
    }

    @Override
    public LongUpDownCounter build() {
        return draft().registrar()
                .instrument(
                        draft().definition(InstrumentKind.UP_DOWN_COUNTER, NumberType.LONG),
                        AggregateLongUpDownCounter.class);
    }

    @Override
    public ObservableLongUpDownCounter buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
        return draft().registrar()
                .observeLongs(draft().definition(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.LONG), callback);
    }

    @Override
    public ObservableLongMeasurement buildObserver() {
        return draft().registrar()
                .longObserver(draft().definition(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, NumberType.LONG));
    }
}
