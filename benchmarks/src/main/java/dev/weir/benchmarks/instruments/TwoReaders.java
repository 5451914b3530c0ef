package dev.weir.benchmarks.instruments;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;

/** The SDK as its users set it up for the same two destinations: one provider with two cumulative readers. */
final class TwoReaders {
    private TwoReaders() {}

    static MeterProvider provider() {
        return SdkMeterProvider.builder()
                .registerMetricReader(InMemoryMetricReader.create())
                .registerMetricReader(InMemoryMetricReader.create())
                .build();
    }

    static Meter meter() {
        return provider().get("benchmark");
    }
}
