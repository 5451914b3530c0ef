package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.misuse.Drops;
import io.opentelemetry.api.metrics.MeterProvider;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument is made from.
 *
 * @param provider the aggregate provider that it belongs to
 * @param refusal why nobody takes its measurements, or {@code null} for an instrument that is in order
 */
public record Origin(
        MeterProvider provider,
        InstrumentDefinition definition,
        CallSite definedAt,
        Drops drops,
        @Nullable DropReason refusal) {

    /** An instrument that is in order. */
    public static Origin of(MeterProvider provider, InstrumentDefinition definition, CallSite definedAt, Drops drops) {
        return new Origin(provider, definition, definedAt, drops, null);
    }
}
