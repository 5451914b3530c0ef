package dev.weir.benchmarks.instruments;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;

/** OpenTelemetry for those who measure and don't trace. */
record MetricsAlone(MeterProvider provider) implements OpenTelemetry {

    @Override
    public MeterProvider getMeterProvider() {
        return provider;
    }

    @Override
    public TracerProvider getTracerProvider() {
        return TracerProvider.noop();
    }

    @Override
    public ContextPropagators getPropagators() {
        return ContextPropagators.noop();
    }
}
