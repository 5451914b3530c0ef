package dev.weir.benchmarks.record;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;

/** An SDK provider whose one reader is cumulative and keeps what it reads in memory. */
final class Backend {
    private final InMemoryMetricReader reader = InMemoryMetricReader.create();
    private final SdkMeterProvider provider =
            SdkMeterProvider.builder().registerMetricReader(reader).build();

    /** A meter of a backend of its own. */
    static Meter meter() {
        return new Backend().provider.get("benchmark");
    }

    /** Puts a new backend behind a filter at a destination of the process's own provider. */
    static Backend at(Destination destination, MeterFilter filter) {
        Backend backend = new Backend();
        CurrentMeterProvider.process().replace(destination, FilteredMeterProvider.of(backend.provider, filter));
        return backend;
    }

    /** Fails unless it did, or did not, get measurements: a benchmark of something else must not pass unnoticed. */
    void expectMeasurements(boolean expected) {
        if (reader.collectAllMetrics().isEmpty() == expected) {
            throw new IllegalStateException(
                    expected ? "a destination got no measurement" : "a destination got what its filter refuses");
        }
    }
}
