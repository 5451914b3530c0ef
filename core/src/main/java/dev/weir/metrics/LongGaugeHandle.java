package dev.weir.metrics;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateLongGauge;
import io.opentelemetry.api.common.Attributes;

/**
 * A gauge of whole numbers, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final LongGaugeHandle ROUTES = Metrics.longGauge("weir.routes", "Routes configured", "{route}");
 * ROUTES.set(12);
 * }</pre>
 */
public final class LongGaugeHandle extends InstrumentHandle<AggregateLongGauge> {
    private LongGaugeHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateLongGauge.class, definition, base);
    }

    static LongGaugeHandle of(InstrumentDefinition definition) {
        return new LongGaugeHandle(definition, Attributes.empty());
    }

    /**
     * This gauge with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public LongGaugeHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public LongGaugeHandle with(Attributes attributes) {
        return new LongGaugeHandle(definition(), baseWith(attributes));
    }

    /** Sets the value. */
    public void set(long value) {
        current().set(value, base());
    }

    /** Sets the value, with these attributes beside the shared ones. */
    public void set(long value, Attributes attributes) {
        current().set(value, attributes(attributes));
    }

    /** Sets the value, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void set(long value, Object... attributes) {
        AggregateLongGauge instrument = current();
        instrument.set(value, sets(instrument), attributes);
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
