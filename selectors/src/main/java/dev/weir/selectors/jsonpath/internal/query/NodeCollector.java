package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers nodes. Allocates a list only for the second one. */
public final class NodeCollector implements NodeSink {

    private @Nullable JsonNode first;
    private @Nullable List<JsonNode> all;

    @Override
    public boolean accept(JsonNode node) {
        if (first == null) {
            first = node;
            return true;
        }
        if (all == null) {
            all = new ArrayList<>();
            all.add(first);
        }
        return all.add(node);
    }

    /** The first node, or null if there is none. */
    public @Nullable JsonNode first() {
        return first;
    }

    public List<JsonNode> nodes() {
        if (all != null) {
            return all;
        }
        return first == null ? List.of() : List.of(first);
    }
}
