package dev.weir.telemetry.config.view;

import dev.weir.metrics.filter.NamePattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the metrics whose name matches. Immutable; whatever is null or natural stays as the instrument says.
 *
 * @param name the instrument's own name, or a pattern with {@code *} and {@code ?}
 * @param rename the name that destinations see; only ever beside an exact name
 * @param unit the unit that destinations see; values are not converted
 * @param allowedAttributeKeys the only attributes to keep; empty keeps none, null keeps all
 * @param cardinalityLimit the most series of such a metric, or null for the destination's own limit
 */
public record ViewConfig(
        NamePattern name,
        @Nullable String rename,
        @Nullable String description,
        @Nullable String unit,
        Aggregation aggregation,
        @Nullable Set<String> allowedAttributeKeys,
        @Nullable Integer cardinalityLimit) {

    public ViewConfig {
        allowedAttributeKeys = allowedAttributeKeys == null ? null : Set.copyOf(allowedAttributeKeys);
    }

    /** Whether the name has no wildcard, so that it speaks of one metric. */
    public boolean isExact() {
        return !hasWildcard(name.toString());
    }

    /** The name of the one stream that this view makes, or null if it makes none or may make many. */
    @Nullable
    String streamName() {
        if (!isExact() || aggregation instanceof Aggregation.Drop) {
            return null;
        }
        return rename == null ? name.toString() : rename;
    }

    static boolean hasWildcard(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }
}
