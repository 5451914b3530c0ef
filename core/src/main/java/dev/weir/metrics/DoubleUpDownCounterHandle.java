package dev.weir.metrics;

import dev.weir.metrics.BoundInstrument.Binding;
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
public final class DoubleUpDownCounterHandle {
    private final BoundInstrument<AggregateDoubleUpDownCounter> instrument;

    private DoubleUpDownCounterHandle(BoundInstrument<AggregateDoubleUpDownCounter> instrument) {
        this.instrument = instrument;
    }

    static DoubleUpDownCounterHandle of(InstrumentDefinition definition) {
        return new DoubleUpDownCounterHandle(
                new BoundInstrument<>(AggregateDoubleUpDownCounter.class, definition, Attributes.empty()));
    }

    /**
     * This counter with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public DoubleUpDownCounterHandle with(Object... attributes) {
        return new DoubleUpDownCounterHandle(instrument.with(CheckedAttributes.of(attributes)));
    }

    /** The same with attributes that every call shares. */
    public DoubleUpDownCounterHandle with(Attributes attributes) {
        return new DoubleUpDownCounterHandle(instrument.with(attributes));
    }

    /** Adds a value of either sign. */
    public void add(double value) {
        instrument.current().add(value, instrument.base());
    }

    /** Adds a value of either sign, with these attributes beside the shared ones. */
    public void add(double value, Attributes attributes) {
        instrument.current().add(value, instrument.attributes(attributes));
    }

    /** Adds a value of either sign, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void add(double value, Object... attributes) {
        Binding<AggregateDoubleUpDownCounter> bound = instrument.binding();
        bound.instrument().add(value, bound.sets(), attributes);
    }

    /** Adds a value until the guard is closed; whatever is reloaded in between, it is taken off exactly once. */
    public UpDownGuard hold(double value, Object... attributes) {
        Binding<AggregateDoubleUpDownCounter> bound = instrument.binding();
        return new UpDownGuard(bound.instrument().hold(value, bound.sets().of(attributes)));
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return instrument.current().isEnabled();
    }

    @Override
    public String toString() {
        return instrument.definition() + " " + instrument.base();
    }
}
