package dev.weir.metrics.aggregate;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.builder.RegistrarMeter;
import dev.weir.metrics.internal.observable.ObservableRegistration;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/** The meter that a revision's instruments are built with. It refuses callbacks, which a revision has no say in. */
final class RevisedMeter implements RegistrarMeter {
    private final MeterRevision revision;

    RevisedMeter(MeterRevision revision) {
        this.revision = revision;
    }

    @Override
    public <I> I instrument(InstrumentDefinition definition, Class<I> type) {
        return type.cast(revision.define(definition));
    }

    @Override
    public ObservableRegistration observeLongs(
            InstrumentDefinition definition, Consumer<ObservableLongMeasurement> callback) {
        throw observed(definition);
    }

    @Override
    public ObservableRegistration observeDoubles(
            InstrumentDefinition definition, Consumer<ObservableDoubleMeasurement> callback) {
        throw observed(definition);
    }

    @Override
    public ObservableLongMeasurement longObserver(InstrumentDefinition definition) {
        throw observed(definition);
    }

    @Override
    public ObservableDoubleMeasurement doubleObserver(InstrumentDefinition definition) {
        throw observed(definition);
    }

    private static IllegalArgumentException observed(InstrumentDefinition definition) {
        return new IllegalArgumentException(
                definition + " is observed: build it with the provider's own meter, which attaches it again by itself");
    }
}
