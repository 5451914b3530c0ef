package dev.weir.selectors.selector.cache;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/**
 * Whether the response cache could answer for the subgraph. Absent where no lookup is known.
 *
 * @param entityType the type whose lookups count; null for all types
 */
public record CacheStatus(Form form, @Nullable String entityType) implements CacheSelector {

    /** What of the status is asked: one of three as a truth value, or which of the three as a word. */
    public enum Form {
        HIT,
        MISS,
        PARTIAL_HIT,
        STATUS
    }

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return form == Form.STATUS ? ValueKinds.TEXT : ValueKinds.TRUTH;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        CacheSums sums = CacheSums.of(view, CacheLookups.Store.RESPONSE_CACHE, entityType);
        if (sums == null || sums.types() == 0) {
            return null;
        }
        Form status = sums.hits() == 0 ? Form.MISS : sums.misses() == 0 ? Form.HIT : Form.PARTIAL_HIT;
        return form == Form.STATUS ? Value.of(word(status)) : Value.of(form == status);
    }

    private static String word(Form status) {
        return status == Form.MISS ? "miss" : status == Form.HIT ? "hit" : "partial_hit";
    }
}
