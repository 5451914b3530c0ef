package dev.weir.metrics.internal.observable;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;

/** An observer of longs for batch callbacks, over those of the destinations. */
public final class LongObserver extends AggregateObserver<ObservableLongMeasurement>
        implements ObservableLongMeasurement {

    public LongObserver(InstrumentDefinition definition) {
        super(definition);
    }

    @Override
    ObservableLongMeasurement build(FilteredMeter meter, InstrumentDefinition instrument) {
        return ObservableBuilders.longObserver(meter, instrument);
    }

    @Override
    public void record(long value) {
        record(value, Attributes.empty());
    }

    @Override
    public void record(long value, Attributes attributes) {
        ObservableLongMeasurement observer = beingCollected();
        if (observer != null) {
            observer.record(value, attributes);
        }
    }
}
