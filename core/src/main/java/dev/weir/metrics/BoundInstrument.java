package dev.weir.metrics;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateInstrument;
import dev.weir.metrics.internal.instrument.AttributeSets;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A definition with base attributes, and the instrument that it currently stands for. The instrument of the process's
 * provider is found without a lookup; any other is looked up by name.
 */
final class BoundInstrument<I extends AggregateInstrument<?>> {
    private final Class<I> type;
    private final InstrumentDefinition definition;
    private final Attributes base;

    /** Racy on purpose: a binding is immutable, and a stale one is noticed by its provider. */
    private @Nullable Binding<I> binding;

    BoundInstrument(Class<I> type, InstrumentDefinition definition, Attributes base) {
        this.type = type;
        this.definition = definition;
        this.base = base;
    }

    /** The same with more base attributes; a key that is there already takes the new value. */
    BoundInstrument<I> with(Attributes more) {
        return new BoundInstrument<>(
                type, definition, base.toBuilder().putAll(more).build());
    }

    BoundInstrument<I> with(InstrumentDefinition changed) {
        return new BoundInstrument<>(type, changed, base);
    }

    InstrumentDefinition definition() {
        return definition;
    }

    Attributes base() {
        return base;
    }

    /** The instrument of the provider that is current here. */
    I current() {
        return binding().instrument;
    }

    /** The attributes of a call that adds these to the base. */
    Attributes attributes(@Nullable Attributes more) {
        if (more == null) {
            current().dropped(DropReason.NULL_ATTRIBUTES);
            return base;
        }
        return base.isEmpty() ? more : base.toBuilder().putAll(more).build();
    }

    /** The instrument of the provider that is current here, and what makes its attributes. */
    Binding<I> binding() {
        Binding<I> known = binding;
        return known != null && CurrentMeterProvider.isEverybodys(known.provider) ? known : bind();
    }

    private Binding<I> bind() {
        AggregateMeterProvider provider = CurrentMeterProvider.get();
        Binding<I> known = binding;
        if (known == null || known.provider != provider) {
            I instrument = provider.staticMeter().instrument(definition, type);
            known = new Binding<>(provider, instrument, instrument.attributeSetsOver(base));
            binding = known;
        }
        return known;
    }

    /**
     * The instrument of one provider.
     *
     * @param sets makes the attributes of calls that give pairs, over the base attributes
     */
    record Binding<I extends AggregateInstrument<?>>(
            AggregateMeterProvider provider, I instrument, AttributeSets sets) {}
}
