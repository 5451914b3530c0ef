package dev.weir.metrics;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateDoubleCounter;
import dev.weir.metrics.internal.instrument.AggregateDoubleGauge;
import dev.weir.metrics.internal.instrument.AggregateDoubleHistogram;
import dev.weir.metrics.internal.instrument.AggregateDoubleUpDownCounter;
import dev.weir.metrics.internal.instrument.AggregateLongCounter;
import dev.weir.metrics.internal.instrument.AggregateLongGauge;
import dev.weir.metrics.internal.instrument.AggregateLongHistogram;
import dev.weir.metrics.internal.instrument.AggregateLongUpDownCounter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.function.Consumer;

/**
 * The metrics of the code that calls: each kind under one name, in two forms. With a value it is a one-liner that
 * records; without, it defines a handle for a static final field, which is what a hot path wants.
 *
 * <pre>{@code
 * counter("weir.cache.hit", "Cache hits", "{hit}", 1, "kind", "response");
 *
 * private static final CounterHandle HITS = counter("weir.cache.hit", "Cache hits", "{hit}");
 * HITS.add(1, "kind", "response");
 * }</pre>
 *
 * <p>Recording never throws: a value that can't be recorded is dropped, counted and reported once. Defining a handle
 * throws {@link IllegalArgumentException}, which says what is wrong and what to write. Any thread may call anything.
 */
public final class Metrics {
    private Metrics() {}

    /** The provider that is current here, for code that wants a meter of its own name or the whole API. */
    public static MeterProvider meterProvider() {
        return CurrentMeterProvider.get();
    }

    /** Defines a counter of whole numbers. */
    public static CounterHandle counter(String name, String description, String unit) {
        return CounterHandle.of(
                InstrumentDefinition.checked(name, InstrumentKind.COUNTER, NumberType.LONG, description, unit));
    }

    /** Adds to a counter of whole numbers. */
    public static void counter(String name, String description, String unit, long value) {
        counterNamed(name, description, unit).add(value);
    }

    /** Adds to a counter of whole numbers, with attributes. */
    public static void counter(String name, String description, String unit, long value, Attributes attributes) {
        counterNamed(name, description, unit).add(value, attributes);
    }

    /** Adds to a counter of whole numbers, with pairs of key and value. */
    public static void counter(String name, String description, String unit, long value, Object... attributes) {
        AggregateLongCounter instrument = counterNamed(name, description, unit);
        instrument.add(value, instrument.attributeSets(), attributes);
    }

    private static AggregateLongCounter counterNamed(String name, String description, String unit) {
        return OneLiner.find(
                AggregateLongCounter.class, InstrumentKind.COUNTER, NumberType.LONG, name, description, unit);
    }

    /** Defines a counter of fractions. */
    public static DoubleCounterHandle doubleCounter(String name, String description, String unit) {
        return DoubleCounterHandle.of(
                InstrumentDefinition.checked(name, InstrumentKind.COUNTER, NumberType.DOUBLE, description, unit));
    }

    /** Adds to a counter of fractions. */
    public static void doubleCounter(String name, String description, String unit, double value) {
        doubleCounterNamed(name, description, unit).add(value);
    }

    /** Adds to a counter of fractions, with attributes. */
    public static void doubleCounter(
            String name, String description, String unit, double value, Attributes attributes) {
        doubleCounterNamed(name, description, unit).add(value, attributes);
    }

    /** Adds to a counter of fractions, with pairs of key and value. */
    public static void doubleCounter(String name, String description, String unit, double value, Object... attributes) {
        AggregateDoubleCounter instrument = doubleCounterNamed(name, description, unit);
        instrument.add(value, instrument.attributeSets(), attributes);
    }

    private static AggregateDoubleCounter doubleCounterNamed(String name, String description, String unit) {
        return OneLiner.find(
                AggregateDoubleCounter.class, InstrumentKind.COUNTER, NumberType.DOUBLE, name, description, unit);
    }

    /** Defines a counter of whole numbers that also falls. */
    public static UpDownCounterHandle upDownCounter(String name, String description, String unit) {
        return UpDownCounterHandle.of(
                InstrumentDefinition.checked(name, InstrumentKind.UP_DOWN_COUNTER, NumberType.LONG, description, unit));
    }

    /** Adds to a counter of whole numbers that also falls. */
    public static void upDownCounter(String name, String description, String unit, long value) {
        upDownCounterNamed(name, description, unit).add(value);
    }

    /** Adds to a counter of whole numbers that also falls, with attributes. */
    public static void upDownCounter(String name, String description, String unit, long value, Attributes attributes) {
        upDownCounterNamed(name, description, unit).add(value, attributes);
    }

    /** Adds to a counter of whole numbers that also falls, with pairs of key and value. */
    public static void upDownCounter(String name, String description, String unit, long value, Object... attributes) {
        AggregateLongUpDownCounter instrument = upDownCounterNamed(name, description, unit);
        instrument.add(value, instrument.attributeSets(), attributes);
    }

    /** Adds to a counter of whole numbers that also falls until the guard is closed. */
    public static UpDownGuard upDownCounterGuard(
            String name, String description, String unit, long value, Object... attributes) {
        AggregateLongUpDownCounter instrument = upDownCounterNamed(name, description, unit);
        return new UpDownGuard(instrument.hold(value, instrument.attributeSets().of(attributes)));
    }

    private static AggregateLongUpDownCounter upDownCounterNamed(String name, String description, String unit) {
        return OneLiner.find(
                AggregateLongUpDownCounter.class,
                InstrumentKind.UP_DOWN_COUNTER,
                NumberType.LONG,
                name,
                description,
                unit);
    }

    /** Defines a counter of fractions that also falls. */
    public static DoubleUpDownCounterHandle doubleUpDownCounter(String name, String description, String unit) {
        return DoubleUpDownCounterHandle.of(InstrumentDefinition.checked(
                name, InstrumentKind.UP_DOWN_COUNTER, NumberType.DOUBLE, description, unit));
    }

    /** Adds to a counter of fractions that also falls. */
    public static void doubleUpDownCounter(String name, String description, String unit, double value) {
        doubleUpDownCounterNamed(name, description, unit).add(value);
    }

    /** Adds to a counter of fractions that also falls, with attributes. */
    public static void doubleUpDownCounter(
            String name, String description, String unit, double value, Attributes attributes) {
        doubleUpDownCounterNamed(name, description, unit).add(value, attributes);
    }

    /** Adds to a counter of fractions that also falls, with pairs of key and value. */
    public static void doubleUpDownCounter(
            String name, String description, String unit, double value, Object... attributes) {
        AggregateDoubleUpDownCounter instrument = doubleUpDownCounterNamed(name, description, unit);
        instrument.add(value, instrument.attributeSets(), attributes);
    }

    /** Adds to a counter of fractions that also falls until the guard is closed. */
    public static UpDownGuard doubleUpDownCounterGuard(
            String name, String description, String unit, double value, Object... attributes) {
        AggregateDoubleUpDownCounter instrument = doubleUpDownCounterNamed(name, description, unit);
        return new UpDownGuard(instrument.hold(value, instrument.attributeSets().of(attributes)));
    }

    private static AggregateDoubleUpDownCounter doubleUpDownCounterNamed(String name, String description, String unit) {
        return OneLiner.find(
                AggregateDoubleUpDownCounter.class,
                InstrumentKind.UP_DOWN_COUNTER,
                NumberType.DOUBLE,
                name,
                description,
                unit);
    }

    /** Defines a histogram of fractions, such as seconds. */
    public static HistogramHandle histogram(String name, String description, String unit) {
        return HistogramHandle.of(
                InstrumentDefinition.checked(name, InstrumentKind.HISTOGRAM, NumberType.DOUBLE, description, unit));
    }

    /** Records to a histogram of fractions, such as seconds. */
    public static void histogram(String name, String description, String unit, double value) {
        histogramNamed(name, description, unit).record(value);
    }

    /** Records to a histogram of fractions, such as seconds, with attributes. */
    public static void histogram(String name, String description, String unit, double value, Attributes attributes) {
        histogramNamed(name, description, unit).record(value, attributes);
    }

    /** Records to a histogram of fractions, such as seconds, with pairs of key and value. */
    public static void histogram(String name, String description, String unit, double value, Object... attributes) {
        AggregateDoubleHistogram instrument = histogramNamed(name, description, unit);
        instrument.record(value, instrument.attributeSets(), attributes);
    }

    private static AggregateDoubleHistogram histogramNamed(String name, String description, String unit) {
        return OneLiner.find(
                AggregateDoubleHistogram.class, InstrumentKind.HISTOGRAM, NumberType.DOUBLE, name, description, unit);
    }

    /** Defines a histogram of whole numbers, such as bytes. */
    public static LongHistogramHandle longHistogram(String name, String description, String unit) {
        return LongHistogramHandle.of(
                InstrumentDefinition.checked(name, InstrumentKind.HISTOGRAM, NumberType.LONG, description, unit));
    }

    /** Records to a histogram of whole numbers, such as bytes. */
    public static void longHistogram(String name, String description, String unit, long value) {
        longHistogramNamed(name, description, unit).record(value);
    }

    /** Records to a histogram of whole numbers, such as bytes, with attributes. */
    public static void longHistogram(String name, String description, String unit, long value, Attributes attributes) {
        longHistogramNamed(name, description, unit).record(value, attributes);
    }

    /** Records to a histogram of whole numbers, such as bytes, with pairs of key and value. */
    public static void longHistogram(String name, String description, String unit, long value, Object... attributes) {
        AggregateLongHistogram instrument = longHistogramNamed(name, description, unit);
        instrument.record(value, instrument.attributeSets(), attributes);
    }

    private static AggregateLongHistogram longHistogramNamed(String name, String description, String unit) {
        return OneLiner.find(
                AggregateLongHistogram.class, InstrumentKind.HISTOGRAM, NumberType.LONG, name, description, unit);
    }

    /** Defines a gauge of fractions. */
    public static GaugeHandle gauge(String name, String description, String unit) {
        return GaugeHandle.of(
                InstrumentDefinition.checked(name, InstrumentKind.GAUGE, NumberType.DOUBLE, description, unit));
    }

    /** Sets a gauge of fractions. */
    public static void gauge(String name, String description, String unit, double value) {
        gaugeNamed(name, description, unit).set(value);
    }

    /** Sets a gauge of fractions, with attributes. */
    public static void gauge(String name, String description, String unit, double value, Attributes attributes) {
        gaugeNamed(name, description, unit).set(value, attributes);
    }

    /** Sets a gauge of fractions, with pairs of key and value. */
    public static void gauge(String name, String description, String unit, double value, Object... attributes) {
        AggregateDoubleGauge instrument = gaugeNamed(name, description, unit);
        instrument.set(value, instrument.attributeSets(), attributes);
    }

    private static AggregateDoubleGauge gaugeNamed(String name, String description, String unit) {
        return OneLiner.find(
                AggregateDoubleGauge.class, InstrumentKind.GAUGE, NumberType.DOUBLE, name, description, unit);
    }

    /** Defines a gauge of whole numbers. */
    public static LongGaugeHandle longGauge(String name, String description, String unit) {
        return LongGaugeHandle.of(
                InstrumentDefinition.checked(name, InstrumentKind.GAUGE, NumberType.LONG, description, unit));
    }

    /** Sets a gauge of whole numbers. */
    public static void longGauge(String name, String description, String unit, long value) {
        longGaugeNamed(name, description, unit).set(value);
    }

    /** Sets a gauge of whole numbers, with attributes. */
    public static void longGauge(String name, String description, String unit, long value, Attributes attributes) {
        longGaugeNamed(name, description, unit).set(value, attributes);
    }

    /** Sets a gauge of whole numbers, with pairs of key and value. */
    public static void longGauge(String name, String description, String unit, long value, Object... attributes) {
        AggregateLongGauge instrument = longGaugeNamed(name, description, unit);
        instrument.set(value, instrument.attributeSets(), attributes);
    }

    private static AggregateLongGauge longGaugeNamed(String name, String description, String unit) {
        return OneLiner.find(AggregateLongGauge.class, InstrumentKind.GAUGE, NumberType.LONG, name, description, unit);
    }

    /** Asks the callback, at each collection, for the total so far, in whole numbers. */
    public static Observation observeCounter(
            String name, String description, String unit, Consumer<ObservableLongMeasurement> callback) {
        return observeLongs(InstrumentKind.OBSERVABLE_COUNTER, name, description, unit, callback);
    }

    /** Asks the callback, at each collection, for the total so far, in fractions. */
    public static Observation observeDoubleCounter(
            String name, String description, String unit, Consumer<ObservableDoubleMeasurement> callback) {
        return observeDoubles(InstrumentKind.OBSERVABLE_COUNTER, name, description, unit, callback);
    }

    /** Asks the callback, at each collection, for a whole number that can be added up over series. */
    public static Observation observeUpDownCounter(
            String name, String description, String unit, Consumer<ObservableLongMeasurement> callback) {
        return observeLongs(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, name, description, unit, callback);
    }

    /** Asks the callback, at each collection, for a fraction that can be added up over series. */
    public static Observation observeDoubleUpDownCounter(
            String name, String description, String unit, Consumer<ObservableDoubleMeasurement> callback) {
        return observeDoubles(InstrumentKind.OBSERVABLE_UP_DOWN_COUNTER, name, description, unit, callback);
    }

    /** Asks the callback, at each collection, for a fraction as it is now. */
    public static Observation observeGauge(
            String name, String description, String unit, Consumer<ObservableDoubleMeasurement> callback) {
        return observeDoubles(InstrumentKind.OBSERVABLE_GAUGE, name, description, unit, callback);
    }

    /** Asks the callback, at each collection, for a whole number as it is now. */
    public static Observation observeLongGauge(
            String name, String description, String unit, Consumer<ObservableLongMeasurement> callback) {
        return observeLongs(InstrumentKind.OBSERVABLE_GAUGE, name, description, unit, callback);
    }

    private static Observation observeLongs(
            InstrumentKind kind,
            String name,
            String description,
            String unit,
            Consumer<ObservableLongMeasurement> callback) {
        return CurrentMeterProvider.get()
                .staticMeter()
                .observeLongs(
                        InstrumentDefinition.checked(name, kind, NumberType.LONG, description, unit),
                        requireNonNull(callback, "callback"))::close;
    }

    private static Observation observeDoubles(
            InstrumentKind kind,
            String name,
            String description,
            String unit,
            Consumer<ObservableDoubleMeasurement> callback) {
        return CurrentMeterProvider.get()
                .staticMeter()
                .observeDoubles(
                        InstrumentDefinition.checked(name, kind, NumberType.DOUBLE, description, unit),
                        requireNonNull(callback, "callback"))::close;
    }
}
