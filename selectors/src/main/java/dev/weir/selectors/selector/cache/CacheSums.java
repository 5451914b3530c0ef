package dev.weir.selectors.selector.cache;

import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.context.CacheInfo;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import org.jspecify.annotations.Nullable;

/**
 * The lookups in a cache, summed over entity types.
 *
 * @param types how many types were summed
 */
record CacheSums(int types, long hits, long misses) {

    /** The sums of one entity type, or of all if it is null; null itself if nothing is known of the cache. */
    static @Nullable CacheSums of(SubgraphView view, CacheLookups.Store store, @Nullable String entityType) {
        SubgraphResponse response = view.response();
        String prefix = store == CacheLookups.Store.ENTITY_CACHE
                ? ContextKeys.ENTITY_CACHE_INFO
                : ContextKeys.RESPONSE_CACHE_INFO;
        CacheInfo info = response == null ? null : CacheInfo.of(view.context(), prefix, response.subgraph());
        return info == null ? null : sum(info, entityType);
    }

    private static CacheSums sum(CacheInfo info, @Nullable String entityType) {
        int types = 0;
        long hits = 0;
        long misses = 0;
        for (CacheInfo.Entry entry : info.entries()) {
            if (entityType == null || entityType.equals(entry.entityType())) {
                types++;
                hits += entry.hits();
                misses += entry.misses();
            }
        }
        return new CacheSums(types, hits, misses);
    }
}
