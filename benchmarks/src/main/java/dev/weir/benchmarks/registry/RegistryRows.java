package dev.weir.benchmarks.registry;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.registry.Counter;
import dev.weir.metrics.registry.Declared;
import dev.weir.metrics.registry.Histogram;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.NoRegistry;
import dev.weir.metrics.registry.opentelemetry.OpenTelemetryRegistry;
import dev.weir.telemetry.registry.PrometheusClientRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Adding to one series and recording to another, by the library itself and by a declared set over it. */
public class RegistryRows {
    private static final String PROCESS = "benchmark";
    private static final double SECONDS = 0.042;

    /** The set that is recorded to. */
    record RequestMetrics(
            @Declared(name = "benchmark.requests", description = "Requests", unit = "{request}")
            Counter requests,

            @Declared(
                    name = "benchmark.duration",
                    description = "Duration of requests",
                    unit = "s",
                    buckets = {0.01, 0.1, 1, 10})
            Histogram duration) {}

    private static RequestMetrics over(MetricRegistry registry) {
        return ProcessMetrics.over(registry, PROCESS).register(RequestMetrics.class);
    }

    private static SdkMeterProvider sdk() {
        return SdkMeterProvider.builder()
                .registerMetricReader(InMemoryMetricReader.create())
                .build();
    }

    /** The OpenTelemetry SDK itself. */
    @State(Scope.Benchmark)
    public static class Sdk {
        private final Attributes attributes = Attributes.of(AttributeKey.stringKey("weir.process"), PROCESS);
        private final SdkMeterProvider provider = sdk();
        private final LongCounter requests =
                provider.get(PROCESS).counterBuilder("benchmark.requests").build();
        private final DoubleHistogram duration = provider.get(PROCESS)
                .histogramBuilder("benchmark.duration")
                .setExplicitBucketBoundariesAdvice(List.of(0.01, 0.1, 1.0, 10.0))
                .build();
    }

    /** The Prometheus library itself, its label values looked up once. */
    @State(Scope.Benchmark)
    public static class Client {
        private final CounterDataPoint requests = io.prometheus.metrics.core.metrics.Counter.builder()
                .name("benchmark_requests_total")
                .labelNames("weir_process")
                .build()
                .labelValues(PROCESS);
        private final DistributionDataPoint duration = io.prometheus.metrics.core.metrics.Histogram.builder()
                .name("benchmark_duration_seconds")
                .labelNames("weir_process")
                .classicOnly()
                .classicUpperBounds(0.01, 0.1, 1, 10)
                .build()
                .labelValues(PROCESS);
    }

    /** A set over an aggregate with one destination. */
    @State(Scope.Benchmark)
    public static class OverOpenTelemetry {
        private final AggregateMeterProvider aggregate = AggregateMeterProvider.create();
        private final RequestMetrics metrics = over(OpenTelemetryRegistry.over(aggregate));

        @Setup
        public void replace() {
            aggregate.replace(Destination.PUBLIC, FilteredMeterProvider.of(sdk(), MeterFilter.acceptEverything()));
        }
    }

    /** A set over a Prometheus registry. */
    @State(Scope.Benchmark)
    public static class OverPrometheus {
        private final RequestMetrics metrics = over(PrometheusClientRegistry.over(new PrometheusRegistry()));
    }

    /** A set over nothing. */
    @State(Scope.Benchmark)
    public static class OverNothing {
        private final RequestMetrics metrics = over(new NoRegistry());
    }

    @Benchmark
    public void sdkCounter(Sdk sdk) {
        sdk.requests.add(1, sdk.attributes);
    }

    @Benchmark
    public void openTelemetryCounter(OverOpenTelemetry over) {
        over.metrics.requests().add(1);
    }

    @Benchmark
    public void clientCounter(Client client) {
        client.requests.inc(1);
    }

    @Benchmark
    public void prometheusCounter(OverPrometheus over) {
        over.metrics.requests().add(1);
    }

    @Benchmark
    public void noCounter(OverNothing over) {
        over.metrics.requests().add(1);
    }

    @Benchmark
    public void sdkHistogram(Sdk sdk) {
        sdk.duration.record(SECONDS, sdk.attributes);
    }

    @Benchmark
    public void openTelemetryHistogram(OverOpenTelemetry over) {
        over.metrics.duration().record(SECONDS);
    }

    @Benchmark
    public void clientHistogram(Client client) {
        client.duration.observe(SECONDS);
    }

    @Benchmark
    public void prometheusHistogram(OverPrometheus over) {
        over.metrics.duration().record(SECONDS);
    }
}
