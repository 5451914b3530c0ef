package dev.weir.metrics.destination;

import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;

/** Builds a meter whose instruments pass a filter. */
final class FilteredMeterBuilder implements MeterBuilder {
    private final MeterBuilder builder;
    private final String name;
    private final MeterFilter filter;

    FilteredMeterBuilder(MeterBuilder builder, String name, MeterFilter filter) {
        this.builder = builder;
        this.name = name;
        this.filter = filter;
    }

    @Override
    public MeterBuilder setSchemaUrl(String schemaUrl) {
        builder.setSchemaUrl(schemaUrl);
        return this;
    }

    @Override
    public MeterBuilder setInstrumentationVersion(String version) {
        builder.setInstrumentationVersion(version);
        return this;
    }

    @Override
    public Meter build() {
        return new FilteredMeter(builder.build(), name, filter);
    }
}
