package dev.weir.metrics.aggregate;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import org.jspecify.annotations.Nullable;

/** Finds or makes the meter of one identity. */
final class AggregateMeterBuilder implements MeterBuilder {
    private final Wiring wiring;
    private final String name;
    private @Nullable String version;
    private @Nullable String schemaUrl;

    AggregateMeterBuilder(Wiring wiring, @Nullable String name) {
        this.wiring = wiring;
        this.name = name == null ? "" : name;
    }

    @Override
    public MeterBuilder setInstrumentationVersion(String instrumentationScopeVersion) {
        version = instrumentationScopeVersion;
        return this;
    }

    @Override
    public MeterBuilder setSchemaUrl(String url) {
        schemaUrl = url;
        return this;
    }

    @Override
    public Meter build() {
        return wiring.meter(new MeterIdentity(name, version, schemaUrl));
    }
}
