package dev.weir.metrics.internal.observable;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;

/** An observer of doubles for batch callbacks, over those of the destinations. */
public final class DoubleObserver extends AggregateObserver<ObservableDoubleMeasurement>
        implements ObservableDoubleMeasurement {

    public DoubleObserver(InstrumentDefinition definition) {
        super(definition);
    }

    @Override
    ObservableDoubleMeasurement build(FilteredMeter meter, InstrumentDefinition instrument) {
        return ObservableBuilders.doubleObserver(meter, instrument);
    }

    @Override
    public void record(double value) {
        record(value, Attributes.empty());
    }

    @Override
    public void record(double value, Attributes attributes) {
        ObservableDoubleMeasurement observer = beingCollected();
        if (observer != null) {
            observer.record(value, attributes);
        }
    }
}
