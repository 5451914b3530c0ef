package dev.weir.metrics;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateLongCounter;
import io.opentelemetry.api.common.Attributes;

/**
 * A counter of whole numbers, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final CounterHandle HITS = Metrics.counter("weir.cache.hit", "Cache hits", "{hit}");
 * HITS.add(1, "kind", "response");
 * }</pre>
 */
public final class CounterHandle extends InstrumentHandle<AggregateLongCounter> {
    private CounterHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateLongCounter.class, definition, base);
    }

    static CounterHandle of(InstrumentDefinition definition) {
        return new CounterHandle(definition, Attributes.empty());
    }

    /**
     * This counter with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public CounterHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public CounterHandle with(Attributes attributes) {
        return new CounterHandle(definition(), baseWith(attributes));
    }

    /** Adds a value, zero or more. */
    public void add(long value) {
        current().add(value, base());
    }

    /** Adds a value, zero or more, with these attributes beside the shared ones. */
    public void add(long value, Attributes attributes) {
        current().add(value, attributes(attributes));
    }

    /** Adds a value, zero or more, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void add(long value, Object... attributes) {
        AggregateLongCounter instrument = current();
        instrument.add(value, sets(instrument), attributes);
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
