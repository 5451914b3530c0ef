package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.misuse.Drops;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument is made from.
 *
 * @param refusal why nobody takes its measurements, or {@code null} for an instrument that is in order
 */
public record Origin(
        InstrumentDefinition definition,
        CallSite definedAt,
        Drops drops,
        @Nullable DropReason refusal) {

    /** An instrument that is in order. */
    public static Origin of(InstrumentDefinition definition, CallSite definedAt, Drops drops) {
        return new Origin(definition, definedAt, drops, null);
    }
}
