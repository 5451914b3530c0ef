package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateLongCounter;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/** Builds a counter of whole numbers. */
class AggregateLongCounterBuilder extends InstrumentBuilder<LongCounterBuilder> implements LongCounterBuilder {

    AggregateLongCounterBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final LongCounterBuilder self() {
        return this;
    }

    @Override
    public DoubleCounterBuilder ofDoubles() {
        return InstrumentBuilders.doubleCounter(draft());
    }

    @Override
    public LongCounter build() {
        return draft().registrar()
                .instrument(draft().definition(InstrumentKind.COUNTER, NumberType.LONG), AggregateLongCounter.class);
    }

    @Override
    public ObservableLongCounter buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
        return draft().registrar()
                .observeLongs(draft().definition(InstrumentKind.OBSERVABLE_COUNTER, NumberType.LONG), callback);
    }

    @Override
    public ObservableLongMeasurement buildObserver() {
        return draft().registrar().longObserver(draft().definition(InstrumentKind.OBSERVABLE_COUNTER, NumberType.LONG));
    }
}
