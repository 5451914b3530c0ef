package dev.weir.selectors.selector.cache;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/**
 * How many lookups in a cache hit or missed for the subgraph's response.
 *
 * @param entityType the type whose lookups count, absent when there were none; null for all types
 */
public record CacheLookups(
        Store store, Outcome outcome, @Nullable String entityType) implements CacheSelector {

    /** Which cache was asked. */
    public enum Store {
        ENTITY_CACHE,
        RESPONSE_CACHE
    }

    /** What came of a lookup. */
    public enum Outcome {
        HIT,
        MISS
    }

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.INTEGER;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        CacheSums sums = CacheSums.of(view, store, entityType);
        if (sums == null) {
            return null;
        }
        long count = outcome == Outcome.HIT ? sums.hits() : sums.misses();
        return count == 0 && entityType != null ? null : Value.of(count);
    }
}
