package dev.weir.testing;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.Metrics;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Code under test, which knows nothing of tests. */
final class Cache {
    private static final CounterHandle HITS = Metrics.counter("acme.cache.hit", "Cache hits", "{hit}");

    private final Map<String, Integer> values = new HashMap<>();

    Cache() {
        Metrics.observeLongGauge(
                "acme.cache.size", "Entries in the cache", "{entry}", size -> size.record(values.size()));
    }

    void put(String key, int value) {
        values.put(key, value);
    }

    @Nullable
    Integer get(String key) {
        Integer value = values.get(key);
        if (value == null) {
            Metrics.counter("acme.cache.miss", "Cache misses", "{miss}", 1);
        } else {
            HITS.add(1, "kind", "response");
        }
        return value;
    }
}
