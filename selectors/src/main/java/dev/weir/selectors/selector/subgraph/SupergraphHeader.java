package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** A header of the client's request that a request to a subgraph is part of. */
public record SupergraphHeader(HeaderReading header) implements SubgraphSelector {

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public ValueKinds kinds() {
        return header.kinds();
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        SupergraphRequest supergraph = view.request().supergraph();
        return header.read(supergraph == null ? Headers.NONE : supergraph.headers());
    }

    @Override
    public boolean readsSecret(SecretHeaders secrets) {
        return header.readsSecret(secrets);
    }
}
