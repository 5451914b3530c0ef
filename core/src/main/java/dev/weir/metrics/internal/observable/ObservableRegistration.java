package dev.weir.metrics.internal.observable;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.metrics.ObservableDoubleCounter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableDoubleUpDownCounter;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.api.metrics.ObservableLongUpDownCounter;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * One callback of an observable instrument, at every destination that wants it. Closing it removes it everywhere; a
 * collection that is under way may still finish its call.
 */
public final class ObservableRegistration
        implements Attachable,
                ObservableLongCounter,
                ObservableDoubleCounter,
                ObservableLongUpDownCounter,
                ObservableDoubleUpDownCounter,
                ObservableLongGauge,
                ObservableDoubleGauge {
    private final InstrumentDefinition definition;
    private final BiFunction<FilteredMeter, Tenure, AutoCloseable> build;
    private final Consumer<Attachable> onClose;
    private final Attachments attachments;

    private ObservableRegistration(
            InstrumentDefinition definition,
            Attachments attachments,
            BiFunction<FilteredMeter, Tenure, AutoCloseable> build,
            Consumer<Attachable> onClose) {
        this.definition = definition;
        this.attachments = attachments;
        this.build = build;
        this.onClose = onClose;
    }

    public static ObservableRegistration ofLongs(
            InstrumentDefinition definition,
            Consumer<ObservableLongMeasurement> callback,
            Consumer<Attachable> onClose) {
        Attachments attachments = new Attachments();
        return new ObservableRegistration(
                definition,
                attachments,
                (meter, tenure) -> ObservableBuilders.longs(meter, definition, measurement -> {
                    if (tenure.isLive() && !attachments.isClosed()) {
                        callback.accept(measurement);
                    }
                }),
                onClose);
    }

    public static ObservableRegistration ofDoubles(
            InstrumentDefinition definition,
            Consumer<ObservableDoubleMeasurement> callback,
            Consumer<Attachable> onClose) {
        Attachments attachments = new Attachments();
        return new ObservableRegistration(
                definition,
                attachments,
                (meter, tenure) -> ObservableBuilders.doubles(meter, definition, measurement -> {
                    if (tenure.isLive() && !attachments.isClosed()) {
                        callback.accept(measurement);
                    }
                }),
                onClose);
    }

    @Override
    public void attach(Tenure tenure, FilteredMeter meter) {
        if (meter.accepts(definition.name())) {
            attachments.attach(tenure, () -> build.apply(meter, tenure));
        }
    }

    @Override
    public void detach(Tenure tenure) {
        attachments.detach(tenure);
    }

    @Override
    public void close() {
        attachments.close();
        onClose.accept(this);
    }

    @Override
    public String toString() {
        return definition.toString();
    }
}
