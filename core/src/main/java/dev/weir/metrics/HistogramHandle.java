package dev.weir.metrics;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.AggregateDoubleHistogram;
import io.opentelemetry.api.common.Attributes;
import java.util.Arrays;
import java.util.List;

/**
 * A histogram of fractions, such as seconds, to be kept in a static final field. It records to the provider that is current at
 * each call; any thread may use it, nothing is thrown, and prepared attributes cost no allocation.
 *
 * <pre>{@code
 * private static final HistogramHandle WAIT =
 *         Metrics.histogram("weir.queue.wait", "Time in the queue", "s").buckets(0.01, 0.1, 1);
 * WAIT.record(0.042);
 * }</pre>
 */
public final class HistogramHandle extends InstrumentHandle<AggregateDoubleHistogram> {
    private HistogramHandle(InstrumentDefinition definition, Attributes base) {
        super(AggregateDoubleHistogram.class, definition, base);
    }

    static HistogramHandle of(InstrumentDefinition definition) {
        return new HistogramHandle(definition, Attributes.empty());
    }

    /**
     * This histogram with attributes that every call shares.
     *
     * @throws IllegalArgumentException for a wrong key, an unpaired one, or a value that is no attribute value
     */
    public HistogramHandle with(Object... attributes) {
        return with(CheckedAttributes.of(attributes));
    }

    /** The same with attributes that every call shares. */
    public HistogramHandle with(Attributes attributes) {
        return new HistogramHandle(definition(), baseWith(attributes));
    }

    /** This histogram with bucket boundaries that hold unless an operator's view says otherwise. */
    public HistogramHandle buckets(double... boundaries) {
        List<Double> list = Arrays.stream(boundaries).boxed().toList();
        return new HistogramHandle(definition().withBuckets(list), base());
    }

    /** Records a value, zero or more. */
    public void record(double value) {
        current().record(value, base());
    }

    /** Records a value, zero or more, with these attributes beside the shared ones. */
    public void record(double value, Attributes attributes) {
        current().record(value, attributes(attributes));
    }

    /** Records a value, zero or more, with pairs of key and value beside the shared attributes. Short values are built once and remembered. */
    public void record(double value, Object... attributes) {
        AggregateDoubleHistogram instrument = current();
        instrument.record(value, sets(instrument), attributes);
    }

    /** Whether any destination takes the measurements; ask before computing what is dear. */
    public boolean isEnabled() {
        return current().isEnabled();
    }
}
