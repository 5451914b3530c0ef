package dev.weir.metrics;

import dev.weir.metrics.BoundInstrument.Binding;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateDoubleGauge;
import io.opentelemetry.api.common.Attributes;

/**
 * A gauge of fractions, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final GaugeHandle FILL = Metrics.gauge("weir.pool.fill", "Share of the pool in use", "1");
 * FILL.set(0.7);
 * }</pre>
 */
public final class GaugeHandle {
    private final BoundInstrument<AggregateDoubleGauge> instrument;

    private GaugeHandle(BoundInstrument<AggregateDoubleGauge> instrument) {
        this.instrument = instrument;
    }

    static GaugeHandle of(InstrumentDefinition definition) {
        return new GaugeHandle(new BoundInstrument<>(AggregateDoubleGauge.class, definition, Attributes.empty()));
    }

    /**
     * This gauge with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public GaugeHandle with(Object... attributes) {
        return new GaugeHandle(instrument.with(CheckedAttributes.of(attributes)));
    }

    /** The same with attributes that every call shares. */
    public GaugeHandle with(Attributes attributes) {
        return new GaugeHandle(instrument.with(attributes));
    }

    /** Sets the value. */
    public void set(double value) {
        instrument.current().set(value, instrument.base());
    }

    /** Sets the value, with these attributes beside the shared ones. */
    public void set(double value, Attributes attributes) {
        instrument.current().set(value, instrument.attributes(attributes));
    }

    /** Sets the value, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void set(double value, Object... attributes) {
        Binding<AggregateDoubleGauge> bound = instrument.binding();
        bound.instrument().set(value, bound.sets(), attributes);
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
