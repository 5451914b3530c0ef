package dev.weir.metrics.aggregate;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.internal.builder.RegistrarMeter;
import dev.weir.metrics.internal.instrument.AggregateInstrument;
import dev.weir.metrics.internal.instrument.AggregateLongCounter;
import dev.weir.metrics.internal.observable.Attachable;
import dev.weir.metrics.internal.observable.BatchRegistration;
import dev.weir.metrics.internal.observable.DoubleObserver;
import dev.weir.metrics.internal.observable.LongObserver;
import dev.weir.metrics.internal.observable.ObservableRegistration;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.Misuse;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A meter over the destinations' meters of the same identity. Repeat requests give the same instrument. */
public final class AggregateMeter implements RegistrarMeter {
    private static final int SHORTCUTS = 512;

    /**
     * Instruments by the hash of their name: three reads fewer than the map takes, and nothing hides those. Racy on
     * purpose, since instruments are safe to publish and last as long as this. Whoever finds a slot taken uses the map.
     */
    private final @Nullable AggregateInstrument<?>[] shortcuts = new AggregateInstrument<?>[SHORTCUTS];

    private final MeterInstruments instruments;
    private final MeterObservables observables;
    private final MisuseReports reports;

    AggregateMeter(MeterIdentity identity, Wiring wiring) {
        this.instruments = new MeterInstruments(identity, wiring);
        this.observables = new MeterObservables(identity, wiring);
        this.reports = wiring.reports();
    }

    MeterInstruments instruments() {
        return instruments;
    }

    MeterObservables observables() {
        return observables;
    }

    AggregateLongCounter counter(InstrumentDefinition definition) {
        return instrument(definition, AggregateLongCounter.class);
    }

    /**
     * The instrument of this name if it is of this type and reads alike, else {@code null}. It takes no lock and
     * allocates nothing.
     */
    public <I extends AggregateInstrument<?>> @Nullable I find(
            Class<I> type, @Nullable String name, @Nullable String description, @Nullable String unit) {
        AggregateInstrument<?> known = name == null ? null : named(name);
        if (known != null && known.getClass() == type && known.definition().reads(description, unit)) {
            return type.cast(known);
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality") // a literal is one object in the whole process; other names are looked up
    private @Nullable AggregateInstrument<?> named(String name) {
        int slot = name.hashCode() & (SHORTCUTS - 1);
        AggregateInstrument<?> shortcut = shortcuts[slot];
        if (shortcut != null && shortcut.definition().name() == name) {
            return shortcut;
        }
        AggregateInstrument<?> known = instruments.named(name);
        if (known != null && shortcut == null) {
            shortcuts[slot] = known;
        }
        return known;
    }

    /** An instrument for a definition that is wrong: it reports what is wrong once, and counts what it drops. */
    public AggregateInstrument<?> refused(InstrumentDefinition definition, String problem) {
        return instruments.refused(definition, problem);
    }

    @Override
    public <I> I instrument(InstrumentDefinition definition, Class<I> type) {
        return type.cast(instruments.of(definition));
    }

    @Override
    public ObservableRegistration observeLongs(
            InstrumentDefinition definition, Consumer<ObservableLongMeasurement> callback) {
        ObservableRegistration registration = ObservableRegistration.ofLongs(definition, callback, observables::remove);
        attachUnlessClashing(definition, registration);
        return registration;
    }

    @Override
    public ObservableRegistration observeDoubles(
            InstrumentDefinition definition, Consumer<ObservableDoubleMeasurement> callback) {
        ObservableRegistration registration =
                ObservableRegistration.ofDoubles(definition, callback, observables::remove);
        attachUnlessClashing(definition, registration);
        return registration;
    }

    @Override
    public ObservableLongMeasurement longObserver(InstrumentDefinition definition) {
        LongObserver observer = new LongObserver(definition);
        attachUnlessClashing(definition, observer);
        return observer;
    }

    @Override
    public ObservableDoubleMeasurement doubleObserver(InstrumentDefinition definition) {
        DoubleObserver observer = new DoubleObserver(definition);
        attachUnlessClashing(definition, observer);
        return observer;
    }

    private void attachUnlessClashing(InstrumentDefinition definition, Attachable attachable) {
        if (instruments.admitObservable(definition)) {
            observables.add(attachable);
        }
    }

    @Override
    public BatchCallback batchCallback(
            Runnable callback, ObservableMeasurement observable, ObservableMeasurement... more) {
        List<ObservableMeasurement> named = new ArrayList<>(List.of(more));
        named.add(0, observable);
        List<ObservableMeasurement> ours =
                named.stream().filter(observables::hasObserver).distinct().toList();
        if (ours.size() < named.size()) {
            reports.once(
                    callback,
                    () -> new Misuse(
                            Misuse.Kind.CALLBACK,
                            "a batch callback names instruments that this meter did not build as observers; it won't"
                                    + " be called for them: build each with buildObserver() of the same meter, once",
                            CallSite.find()));
        }
        BatchRegistration registration = new BatchRegistration(callback, ours, observables::remove);
        observables.add(registration);
        return registration;
    }
}
