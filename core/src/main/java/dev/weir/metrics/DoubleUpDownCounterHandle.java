package dev.weir.metrics;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateDoubleUpDownCounter;
import io.opentelemetry.api.common.Attributes;

/**
 * A counter of fractions that also falls, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final DoubleUpDownCounterHandle LOAD =
 *         Metrics.doubleUpDownCounter("weir.load", "Load that was accepted", "1");
 * try (UpDownGuard load = LOAD.hold(0.5)) { … }
 * }</pre>
 */
public final class DoubleUpDownCounterHandle extends InstrumentHandle<AggregateDoubleUpDownCounter> {
    private DoubleUpDownCounterHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateDoubleUpDownCounter.class, definition, base);
    }

    static DoubleUpDownCounterHandle of(InstrumentDefinition definition) {
        return new DoubleUpDownCounterHandle(definition, Attributes.empty());
    }

    /**
     * This counter with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public DoubleUpDownCounterHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public DoubleUpDownCounterHandle with(Attributes attributes) {
        return new DoubleUpDownCounterHandle(definition(), baseWith(attributes));
    }

    /** Adds a value of either sign. */
    public void add(double value) {
        current().add(value, base());
    }

    /** Adds a value of either sign, with these attributes beside the shared ones. */
    public void add(double value, Attributes attributes) {
        current().add(value, attributes(attributes));
    }

    /** Adds a value of either sign, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void add(double value, Object... attributes) {
        AggregateDoubleUpDownCounter instrument = current();
        instrument.add(value, sets(instrument), attributes);
    }

    /** Adds a value until the guard is closed; whatever is reloaded in between, it is taken off exactly once. */
    public UpDownGuard hold(double value, Object... attributes) {
        AggregateDoubleUpDownCounter instrument = current();
        return new UpDownGuard(instrument.hold(value, sets(instrument).of(attributes)));
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
