package dev.weir.metrics.aggregate;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.destination.FilteredMeterProvider;
import io.opentelemetry.api.metrics.MeterBuilder;
import org.jspecify.annotations.Nullable;

/** What tells two meters apart. */
record MeterIdentity(
        String name, @Nullable String version, @Nullable String schemaUrl) {

    static MeterIdentity of(String name) {
        return new MeterIdentity(name, null, null);
    }

    /** A destination's meter of this identity. */
    FilteredMeter in(FilteredMeterProvider provider) {
        MeterBuilder builder = provider.meterBuilder(name);
        if (version != null) {
            builder.setInstrumentationVersion(version);
        }
        if (schemaUrl != null) {
            builder.setSchemaUrl(schemaUrl);
        }
        return (FilteredMeter) builder.build();
    }
}
