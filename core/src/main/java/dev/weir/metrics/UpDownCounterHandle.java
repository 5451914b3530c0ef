package dev.weir.metrics;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateLongUpDownCounter;
import io.opentelemetry.api.common.Attributes;

/**
 * A counter of whole numbers that also falls, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final UpDownCounterHandle OPEN =
 *         Metrics.upDownCounter("weir.connections", "Open connections", "{connection}");
 * try (UpDownGuard open = OPEN.hold(1)) { … }
 * }</pre>
 */
public final class UpDownCounterHandle extends InstrumentHandle<AggregateLongUpDownCounter> {
    private UpDownCounterHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateLongUpDownCounter.class, definition, base);
    }

    static UpDownCounterHandle of(InstrumentDefinition definition) {
        return new UpDownCounterHandle(definition, Attributes.empty());
    }

    /**
     * This counter with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public UpDownCounterHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public UpDownCounterHandle with(Attributes attributes) {
        return new UpDownCounterHandle(definition(), baseWith(attributes));
    }

    /** Adds a value of either sign. */
    public void add(long value) {
        current().add(value, base());
    }

    /** Adds a value of either sign, with these attributes beside the shared ones. */
    public void add(long value, Attributes attributes) {
        current().add(value, attributes(attributes));
    }

    /** Adds a value of either sign, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void add(long value, Object... attributes) {
        AggregateLongUpDownCounter instrument = current();
        instrument.add(value, sets(instrument), attributes);
    }

    /** Adds a value until the guard is closed; whatever is reloaded in between, it is taken off exactly once. */
    public UpDownGuard hold(long value, Object... attributes) {
        AggregateLongUpDownCounter instrument = current();
        return new UpDownGuard(instrument.hold(value, sets(instrument).of(attributes)));
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
