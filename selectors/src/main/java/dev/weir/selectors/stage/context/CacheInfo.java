package dev.weir.selectors.stage.context;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often a cache could answer for a subgraph, by entity type. Immutable. */
public record CacheInfo(List<Entry> entries) {

    public CacheInfo {
        entries = List.copyOf(entries);
    }

    /** The hits and misses of one entity type. */
    public record Entry(String entityType, long hits, long misses) {}

    /**
     * The information about a subgraph that stands in the context.
     *
     * @param keyPrefix {@link ContextKeys#ENTITY_CACHE_INFO} or {@link ContextKeys#RESPONSE_CACHE_INFO}
     * @return null if there is none, or one that isn't well-formed
     */
    public static @Nullable CacheInfo of(RequestContext context, String keyPrefix, String subgraph) {
        return context.entry(keyPrefix + subgraph) instanceof JsonObject types ? parse(types) : null;
    }

    private static @Nullable CacheInfo parse(JsonObject types) {
        List<Entry> entries = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            if (!(types.value(i) instanceof JsonObject counts)) {
                return null;
            }
            long hits = count(counts.member("hit"));
            long misses = count(counts.member("miss"));
            if (hits < 0 || misses < 0) {
                return null;
            }
            entries.add(new Entry(types.name(i), hits, misses));
        }
        return new CacheInfo(entries);
    }

    /** A count; 0 if there is none, -1 if it isn't one. */
    private static long count(@Nullable JsonNode node) {
        if (node == null) {
            return 0;
        }
        return node instanceof JsonNumber.Whole whole ? Math.max(-1, whole.value()) : -1;
    }
}
