package dev.weir.metrics.internal.observable;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.instrument.DelegateBuilders;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/** Builds one destination's observable instrument or observer, of the kind that the definition names. */
final class ObservableBuilders {
    private ObservableBuilders() {}

    static AutoCloseable longs(
            Meter meter, InstrumentDefinition definition, Consumer<ObservableLongMeasurement> callback) {
        return switch (definition.kind()) {
            case OBSERVABLE_COUNTER ->
                DelegateBuilders.longCounter(meter, definition).buildWithCallback(callback);
            case OBSERVABLE_UP_DOWN_COUNTER ->
                DelegateBuilders.longUpDownCounter(meter, definition).buildWithCallback(callback);
            case OBSERVABLE_GAUGE ->
                DelegateBuilders.longGauge(meter, definition).buildWithCallback(callback);
            default -> throw recorded(definition);
        };
    }

    static AutoCloseable doubles(
            Meter meter, InstrumentDefinition definition, Consumer<ObservableDoubleMeasurement> callback) {
        return switch (definition.kind()) {
            case OBSERVABLE_COUNTER ->
                DelegateBuilders.doubleCounter(meter, definition).buildWithCallback(callback);
            case OBSERVABLE_UP_DOWN_COUNTER ->
                DelegateBuilders.doubleUpDownCounter(meter, definition).buildWithCallback(callback);
            case OBSERVABLE_GAUGE ->
                DelegateBuilders.doubleGauge(meter, definition).buildWithCallback(callback);
            default -> throw recorded(definition);
        };
    }

    static ObservableLongMeasurement longObserver(Meter meter, InstrumentDefinition definition) {
        return switch (definition.kind()) {
            case OBSERVABLE_COUNTER ->
                DelegateBuilders.longCounter(meter, definition).buildObserver();
            case OBSERVABLE_UP_DOWN_COUNTER ->
                DelegateBuilders.longUpDownCounter(meter, definition).buildObserver();
            case OBSERVABLE_GAUGE ->
                DelegateBuilders.longGauge(meter, definition).buildObserver();
            default -> throw recorded(definition);
        };
    }

    static ObservableDoubleMeasurement doubleObserver(Meter meter, InstrumentDefinition definition) {
        return switch (definition.kind()) {
            case OBSERVABLE_COUNTER ->
                DelegateBuilders.doubleCounter(meter, definition).buildObserver();
            case OBSERVABLE_UP_DOWN_COUNTER ->
                DelegateBuilders.doubleUpDownCounter(meter, definition).buildObserver();
            case OBSERVABLE_GAUGE ->
                DelegateBuilders.doubleGauge(meter, definition).buildObserver();
            default -> throw recorded(definition);
        };
    }

    private static IllegalArgumentException recorded(InstrumentDefinition definition) {
        return new IllegalArgumentException(definition + " is recorded, not observed");
    }
}
