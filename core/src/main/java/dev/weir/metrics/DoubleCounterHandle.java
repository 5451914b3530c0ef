package dev.weir.metrics;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateDoubleCounter;
import io.opentelemetry.api.common.Attributes;

/**
 * A counter of fractions, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final DoubleCounterHandle COST =
 *         Metrics.doubleCounter("weir.cost", "Cost of operations", "{unit}");
 * COST.add(0.25);
 * }</pre>
 */
public final class DoubleCounterHandle extends InstrumentHandle<AggregateDoubleCounter> {
    private DoubleCounterHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateDoubleCounter.class, definition, base);
    }

    static DoubleCounterHandle of(InstrumentDefinition definition) {
        return new DoubleCounterHandle(definition, Attributes.empty());
    }

    /**
     * This counter with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public DoubleCounterHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public DoubleCounterHandle with(Attributes attributes) {
        return new DoubleCounterHandle(definition(), baseWith(attributes));
    }

    /** Adds a value, zero or more. */
    public void add(double value) {
        current().add(value, base());
    }

    /** Adds a value, zero or more, with these attributes beside the shared ones. */
    public void add(double value, Attributes attributes) {
        current().add(value, attributes(attributes));
    }

    /** Adds a value, zero or more, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void add(double value, Object... attributes) {
        AggregateDoubleCounter instrument = current();
        instrument.add(value, sets(instrument), attributes);
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
