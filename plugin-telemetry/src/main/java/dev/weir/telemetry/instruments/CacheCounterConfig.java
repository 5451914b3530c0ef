package dev.weir.telemetry.instruments;

import dev.weir.selectors.selector.cache.CacheLookups;
import dev.weir.selectors.stage.SubgraphView;
import org.jspecify.annotations.Nullable;

/**
 * A counter of a cache's hits and misses, which adds to two series for each entity type of a subgraph's response.
 *
 * @param typeAttribute the attribute that shows the entity type; null for none
 */
public record CacheCounterConfig(
        String name,
        String description,
        CacheLookups.Store store,
        @Nullable String typeAttribute,
        AttributeList<SubgraphView> attributes) {

    public static final String UNIT = "ops";
}
