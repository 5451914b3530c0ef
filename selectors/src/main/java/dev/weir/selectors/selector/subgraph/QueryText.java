package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/**
 * The text of a GraphQL document, the subgraph's or the client's.
 *
 * @param fallback the text of a request without one
 */
public record QueryText(RequestOrigin origin, @Nullable String fallback) implements SubgraphSelector {

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        String query = origin.request(view).query();
        String shown = query == null ? fallback : query;
        return shown == null ? null : Value.of(shown);
    }
}
