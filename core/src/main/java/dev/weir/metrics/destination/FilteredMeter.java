package dev.weir.metrics.destination;

import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A meter that hands out no-op builders for the names its filter refuses, and the delegate's own for all others. */
public final class FilteredMeter implements Meter {
    private static final Meter NO_OP = MeterProvider.noop().get("");
    private static final Set<Class<?>> NO_OP_OBSERVERS = Set.of(
            NO_OP.counterBuilder("a").buildObserver().getClass(),
            NO_OP.gaugeBuilder("a").buildObserver().getClass());

    private final Meter meter;
    private final String name;
    private final MeterFilter filter;

    FilteredMeter(Meter meter, String name, MeterFilter filter) {
        this.meter = meter;
        this.name = name;
        this.filter = filter;
    }

    /** Whether an instrument of this name would record anything here. */
    public boolean accepts(String instrumentName) {
        return !FilteredMeterProvider.isNoop(meter) && filter.accepts(name, instrumentName);
    }

    @Override
    public LongCounterBuilder counterBuilder(String instrument) {
        return meterFor(instrument).counterBuilder(instrument);
    }

    @Override
    public LongUpDownCounterBuilder upDownCounterBuilder(String instrument) {
        return meterFor(instrument).upDownCounterBuilder(instrument);
    }

    @Override
    public DoubleHistogramBuilder histogramBuilder(String instrument) {
        return meterFor(instrument).histogramBuilder(instrument);
    }

    @Override
    public DoubleGaugeBuilder gaugeBuilder(String instrument) {
        return meterFor(instrument).gaugeBuilder(instrument);
    }

    /** Registers the callback for the instruments that pass the filter; when none does, it is never called. */
    @Override
    public BatchCallback batchCallback(
            Runnable callback, ObservableMeasurement observable, ObservableMeasurement... more) {
        List<ObservableMeasurement> wanted = new ArrayList<>();
        addIfWanted(wanted, observable);
        for (ObservableMeasurement one : more) {
            addIfWanted(wanted, one);
        }
        if (wanted.isEmpty()) {
            return NO_OP.batchCallback(callback, observable, more);
        }
        ObservableMeasurement first = wanted.remove(0);
        return meter.batchCallback(callback, first, wanted.toArray(new ObservableMeasurement[0]));
    }

    private static void addIfWanted(List<ObservableMeasurement> wanted, ObservableMeasurement observable) {
        if (!NO_OP_OBSERVERS.contains(observable.getClass())) {
            wanted.add(observable);
        }
    }

    private Meter meterFor(String instrument) {
        return accepts(instrument) ? meter : NO_OP;
    }
}
