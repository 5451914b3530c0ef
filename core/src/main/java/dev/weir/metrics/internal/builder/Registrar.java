package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.observable.ObservableRegistration;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/** Where builders put what they have built: a meter that keeps one instrument for each definition. */
public interface Registrar {
    /** The instrument of this definition; the type is the one that belongs to its kind and number. */
    <I> I instrument(InstrumentDefinition definition, Class<I> type);

    ObservableRegistration observeLongs(InstrumentDefinition definition, Consumer<ObservableLongMeasurement> callback);

    ObservableRegistration observeDoubles(
            InstrumentDefinition definition, Consumer<ObservableDoubleMeasurement> callback);

    ObservableLongMeasurement longObserver(InstrumentDefinition definition);

    ObservableDoubleMeasurement doubleObserver(InstrumentDefinition definition);
}
