package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.NumberType;

/** Makes the instrument that a definition asks for. */
public final class AggregateInstruments {
    private AggregateInstruments() {}

    /** A synchronous instrument without delegates. */
    public static AggregateInstrument<?> create(Origin origin) {
        InstrumentDefinition definition = origin.definition();
        boolean whole = definition.number() == NumberType.LONG;
        return switch (definition.kind()) {
            case COUNTER -> whole ? new AggregateLongCounter(origin) : new AggregateDoubleCounter(origin);
            case UP_DOWN_COUNTER ->
                whole ? new AggregateLongUpDownCounter(origin) : new AggregateDoubleUpDownCounter(origin);
            case HISTOGRAM -> whole ? new AggregateLongHistogram(origin) : new AggregateDoubleHistogram(origin);
            case GAUGE -> whole ? new AggregateLongGauge(origin) : new AggregateDoubleGauge(origin);
            case OBSERVABLE_COUNTER, OBSERVABLE_UP_DOWN_COUNTER, OBSERVABLE_GAUGE ->
                throw new IllegalArgumentException(definition + " is observed, not recorded");
        };
    }
}
