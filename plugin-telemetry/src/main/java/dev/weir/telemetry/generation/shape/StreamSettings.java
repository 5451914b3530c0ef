package dev.weir.telemetry.generation.shape;

import dev.weir.telemetry.config.view.Aggregation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is kept. Instruments with equal settings share one provider of the SDK, so that no instrument ever
 * matches two views there. Immutable.
 *
 * @param attributeKeys the only attributes to keep, or null to keep all
 * @param seriesLimit the most series, the one for the rest included
 * @param observed whether callbacks yield the values, so that only a destination's newest provider has any
 */
public record StreamSettings(
        Aggregation aggregation, @Nullable Set<String> attributeKeys, int seriesLimit, boolean observed) {
    public StreamSettings {
        attributeKeys = attributeKeys == null ? null : Set.copyOf(attributeKeys);
    }
}
