package dev.weir.metrics;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateLongHistogram;
import io.opentelemetry.api.common.Attributes;
import java.util.Arrays;
import java.util.List;

/**
 * A histogram of whole numbers, such as bytes, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final LongHistogramHandle SIZE =
 *         Metrics.longHistogram("weir.body.size", "Size of bodies", "By").buckets(100, 10_000);
 * SIZE.record(512);
 * }</pre>
 */
public final class LongHistogramHandle extends InstrumentHandle<AggregateLongHistogram> {
    private LongHistogramHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateLongHistogram.class, definition, base);
    }

    static LongHistogramHandle of(InstrumentDefinition definition) {
        return new LongHistogramHandle(definition, Attributes.empty());
    }

    /**
     * This histogram with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public LongHistogramHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public LongHistogramHandle with(Attributes attributes) {
        return new LongHistogramHandle(definition(), baseWith(attributes));
    }

    /** This histogram with bucket boundaries that hold unless an operator's view says otherwise. */
    public LongHistogramHandle buckets(double... boundaries) {
        List<Double> list = Arrays.stream(boundaries).boxed().toList();
        return new LongHistogramHandle(definition().withBuckets(list), base());
    }

    /** Records a value, zero or more. */
    public void record(long value) {
        current().record(value, base());
    }

    /** Records a value, zero or more, with these attributes beside the shared ones. */
    public void record(long value, Attributes attributes) {
        current().record(value, attributes(attributes));
    }

    /** Records a value, zero or more, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void record(long value, Object... attributes) {
        AggregateLongHistogram instrument = current();
        instrument.record(value, sets(instrument), attributes);
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
