package dev.weir.metrics.registry.opentelemetry;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.registry.backend.GaugeValue;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.Series;
import dev.weir.metrics.registry.memory.HeldCounter;
import dev.weir.metrics.registry.memory.HeldGauge;
import dev.weir.metrics.registry.memory.HeldHistogram;
import dev.weir.metrics.registry.memory.MemoryRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/**
 * The registry over an OpenTelemetry meter provider. Counters and gauges are held here and observed at each collection:
 * an addition costs no look-up, and a destination that is replaced starts with the value that there is. Histograms,
 * which OpenTelemetry can't observe, are recorded as they come, and held as well for the text.
 */
public final class OpenTelemetryRegistry implements MetricRegistry {
    private final MemoryRegistry held = new MemoryRegistry();
    /** What keeps the observed values registered, for as long as the registry is. */
    private final Map<Series, AutoCloseable> observed = new HashMap<>();

    private final Meter meter;

    private OpenTelemetryRegistry(Meter meter) {
        this.meter = meter;
    }

    /** Passes values on to a provider, through the meter that the static helpers record through as well. */
    public static OpenTelemetryRegistry over(MeterProvider provider) {
        return new OpenTelemetryRegistry(requireNonNull(provider, "provider").get(AggregateMeterProvider.STATIC_METER));
    }

    @Override
    public synchronized LongConsumer counter(Series series) {
        HeldCounter counter = held.counter(series);
        if (!observed.containsKey(series)) {
            InstrumentDefinition definition = series.definition();
            Attributes attributes = attributes(series);
            observed.put(
                    series,
                    meter.counterBuilder(definition.name())
                            .setDescription(definition.description())
                            .setUnit(definition.unit())
                            .buildWithCallback(measurement -> measurement.record(counter.total(), attributes)));
        }
        return counter;
    }

    @Override
    public synchronized GaugeValue gauge(Series series) {
        HeldGauge gauge = held.gauge(series);
        if (!observed.containsKey(series)) {
            InstrumentDefinition definition = series.definition();
            Attributes attributes = attributes(series);
            observed.put(
                    series,
                    meter.gaugeBuilder(definition.name())
                            .setDescription(definition.description())
                            .setUnit(definition.unit())
                            .buildWithCallback(measurement -> measurement.record(gauge.level(), attributes)));
        }
        return gauge;
    }

    @Override
    public DoubleConsumer histogram(Series series) {
        HeldHistogram histogram = held.histogram(series);
        DoubleHistogram instrument = instrument(series.definition());
        Attributes attributes = attributes(series);
        return value -> {
            histogram.accept(value);
            instrument.record(value, attributes);
        };
    }

    private DoubleHistogram instrument(InstrumentDefinition definition) {
        DoubleHistogramBuilder builder = meter.histogramBuilder(definition.name())
                .setDescription(definition.description())
                .setUnit(definition.unit());
        if (definition.buckets() != null) {
            builder.setExplicitBucketBoundariesAdvice(definition.buckets());
        }
        return builder.build();
    }

    private static Attributes attributes(Series series) {
        AttributesBuilder attributes = Attributes.builder();
        series.labels().forEach(attributes::put);
        return attributes.build();
    }

    @Override
    public boolean reachesDestinations() {
        return true;
    }

    @Override
    public String prometheusText() {
        return held.prometheusText();
    }
}
