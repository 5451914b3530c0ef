package dev.weir.metrics;

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
public final class GaugeHandle extends InstrumentHandle<AggregateDoubleGauge> {
    private GaugeHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateDoubleGauge.class, definition, base);
    }

    static GaugeHandle of(InstrumentDefinition definition) {
        return new GaugeHandle(definition, Attributes.empty());
    }

    /**
     * This gauge with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public GaugeHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public GaugeHandle with(Attributes attributes) {
        return new GaugeHandle(definition(), baseWith(attributes));
    }

    /** Sets the value. */
    public void set(double value) {
        current().set(value, base());
    }

    /** Sets the value, with these attributes beside the shared ones. */
    public void set(double value, Attributes attributes) {
        current().set(value, attributes(attributes));
    }

    /** Sets the value, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void set(double value, Object... attributes) {
        AggregateDoubleGauge instrument = current();
        instrument.set(value, sets(instrument), attributes);
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
