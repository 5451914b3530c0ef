package dev.weir.metrics;

import dev.weir.metrics.aggregate.AggregateMeter;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateInstrument;
import org.jspecify.annotations.Nullable;

/**
 * Finds the instrument that a one-liner names. A name that was seen before costs one map lookup; a wrong definition
 * gives an instrument that reports it and counts what it drops, because a recording call never throws.
 */
final class OneLiner {
    private OneLiner() {}

    static <I extends AggregateInstrument<?>> I find(
            Class<I> type,
            InstrumentKind kind,
            NumberType number,
            @Nullable String name,
            @Nullable String description,
            @Nullable String unit) {
        AggregateMeter meter = CurrentMeterProvider.get().staticMeter();
        I known = meter.find(type, name, description, unit);
        return known != null ? known : define(meter, type, kind, number, name, description, unit);
    }

    private static <I extends AggregateInstrument<?>> I define(
            AggregateMeter meter,
            Class<I> type,
            InstrumentKind kind,
            NumberType number,
            @Nullable String name,
            @Nullable String description,
            @Nullable String unit) {
        InstrumentDefinition definition;
        try {
            definition = InstrumentDefinition.checked(name, kind, number, description, unit);
        } catch (IllegalArgumentException e) {
            InstrumentDefinition wrong =
                    InstrumentDefinition.of(orEmpty(name), kind, number, orEmpty(description), orEmpty(unit));
            return type.cast(meter.refused(wrong, String.valueOf(e.getMessage())));
        }
        return meter.instrument(definition, type);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
