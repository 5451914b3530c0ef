package dev.weir.telemetry.generation.instrument;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfoBuilder;

/** Builds a meter whose instruments become streams. */
final class StreamMeterBuilder implements MeterBuilder {
    private final StreamMeterProvider provider;
    private final InstrumentationScopeInfoBuilder scope;

    StreamMeterBuilder(StreamMeterProvider provider, String name) {
        this.provider = provider;
        // The SDK gives a nameless meter this name.
        this.scope = InstrumentationScopeInfo.builder(name.isEmpty() ? "unknown" : name);
    }

    @Override
    public MeterBuilder setSchemaUrl(String schemaUrl) {
        scope.setSchemaUrl(schemaUrl);
        return this;
    }

    @Override
    public MeterBuilder setInstrumentationVersion(String version) {
        scope.setVersion(version);
        return this;
    }

    @Override
    public Meter build() {
        return provider.meter(scope.build());
    }
}
