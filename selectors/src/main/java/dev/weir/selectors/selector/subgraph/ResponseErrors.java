package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a path finds in the errors of the subgraph's response.
 *
 * @param fallback the value when it finds nothing, or a null
 */
public record ResponseErrors(DocumentPath path, @Nullable Value fallback) implements SubgraphSelector {

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        SubgraphResponse response = view.response();
        GraphqlResponse graphql = response == null ? GraphqlResponse.NONE : response.graphql();
        Value value = path.find(graphql.body(), graphql.errors(), view.context().refusals());
        return value == null ? fallback : value;
    }
}
