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
 * provider is found without a lookup; any other is looked up by name. Handles extend this rather than hold it: every
 * dependent read ahead of an addition is time that nothing hides.
 */
abstract class InstrumentHandle<I extends AggregateInstrument<?>> {
    private final Class<I> type;
    private final InstrumentDefinition definition;
    private final Attributes base;

    /** Racy on purpose: an instrument that is not the current provider's is noticed and replaced. */
    private @Nullable I instrument;

    /** Racy on purpose, as the instrument is. */
    private @Nullable AttributeSets sets;

    InstrumentHandle(Class<I> type, InstrumentDefinition definition, Attributes base) {
        this.type = type;
        this.definition = definition;
        this.base = base;
    }

    final InstrumentDefinition definition() {
        return definition;
    }

    final Attributes base() {
        return base;
    }

    /** The base with more attributes; a key that is there already takes the new value. */
    final Attributes baseWith(Attributes more) {
        return base.toBuilder().putAll(more).build();
    }

    /** The instrument of the provider that is current here. */
    final I current() {
        I known = instrument;
        return known != null && CurrentMeterProvider.isEverybodys(known.provider()) ? known : find();
    }

    private I find() {
        AggregateMeterProvider provider = CurrentMeterProvider.get();
        I known = instrument;
        if (known == null || known.provider() != provider) {
            known = provider.staticMeter().instrument(definition, type);
            instrument = known;
        }
        return known;
    }

    /** What makes the attributes of calls that give pairs, over the base attributes. */
    final AttributeSets sets(I current) {
        if (base.isEmpty()) {
            return current.attributeSets();
        }
        AttributeSets known = sets;
        if (known == null || !known.isOf(current)) {
            known = current.attributeSetsOver(base);
            sets = known;
        }
        return known;
    }

    /** The attributes of a call that adds these to the base. */
    final Attributes attributes(@Nullable Attributes more) {
        if (more == null) {
            current().dropped(DropReason.NULL_ATTRIBUTES);
            return base;
        }
        return base.isEmpty() ? more : baseWith(more);
    }

    @Override
    public final String toString() {
        return definition + " " + base;
    }
}
