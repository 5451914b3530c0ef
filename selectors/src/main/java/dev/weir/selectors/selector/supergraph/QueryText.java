package dev.weir.selectors.selector.supergraph;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/**
 * The text of the client's GraphQL document.
 *
 * @param fallback the text of a request without one
 */
public record QueryText(@Nullable String fallback) implements SupergraphSelector {

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, SupergraphView view) {
        String query = view.request().graphql().query();
        String shown = query == null ? fallback : query;
        return shown == null ? null : Value.of(shown);
    }
}
