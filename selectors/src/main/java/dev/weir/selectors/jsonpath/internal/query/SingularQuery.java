package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that selects one node at most, since it only has names and indexes. It allocates nothing. */
public final class SingularQuery implements Query {

    private final Origin origin;
    private final SingularSelector[] selectors;

    SingularQuery(Origin origin, List<SingularSelector> selectors) {
        this.origin = origin;
        this.selectors = selectors.toArray(SingularSelector[]::new);
    }

    /** The node found from a starting point, or null. Free of charge, for its cost is bounded by its own length. */
    public @Nullable JsonNode find(JsonNode start) {
        JsonNode node = start;
        for (SingularSelector selector : selectors) {
            node = selector.pick(node);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** The selected node, or null if there is none or the budget is used up. */
    public @Nullable JsonNode find(JsonNode current, Evaluation evaluation) {
        return evaluation.spend(selectors.length) ? find(origin.of(current, evaluation)) : null;
    }

    @Override
    public void select(JsonNode current, Evaluation evaluation, NodeSink sink) {
        JsonNode node = find(current, evaluation);
        if (node != null) {
            sink.accept(node);
        }
    }

    @Override
    public boolean exists(JsonNode current, Evaluation evaluation) {
        return find(current, evaluation) != null;
    }
}
