package dev.weir.metrics.internal.observable;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that batch callbacks record to. What it is told during a collection goes to the destination that is
 * being collected, and to no other; told outside a batch callback that names it, it does nothing.
 */
abstract class AggregateObserver<M extends ObservableMeasurement> implements ObservableMeasurement, Attachable {
    private final InstrumentDefinition definition;
    private final Map<Tenure, M> observers = new ConcurrentHashMap<>();

    AggregateObserver(InstrumentDefinition definition) {
        this.definition = definition;
    }

    abstract M build(FilteredMeter meter, InstrumentDefinition instrument);

    @Override
    public final void attach(Tenure tenure, FilteredMeter meter) {
        if (meter.accepts(definition.name())) {
            observers.computeIfAbsent(tenure, missing -> build(meter, definition));
        }
    }

    @Override
    public final void detach(Tenure tenure) {
        observers.remove(tenure);
    }

    final @Nullable M at(Tenure tenure) {
        return observers.get(tenure);
    }

    final @Nullable M beingCollected() {
        Tenure tenure = CollectedTenure.current();
        return tenure == null ? null : observers.get(tenure);
    }

    @Override
    public final String toString() {
        return definition.toString();
    }
}
