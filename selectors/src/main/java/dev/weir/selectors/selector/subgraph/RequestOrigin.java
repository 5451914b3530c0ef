package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.SupergraphRequest;

/** Whose GraphQL request is meant. */
public enum RequestOrigin {
    /** The gateway's request to the subgraph. */
    SUBGRAPH,
    /** The client's request, which that one is part of. */
    SUPERGRAPH;

    GraphqlRequest request(SubgraphView view) {
        if (this == SUBGRAPH) {
            return view.request().graphql();
        }
        SupergraphRequest supergraph = view.request().supergraph();
        return supergraph == null ? GraphqlRequest.NONE : supergraph.graphql();
    }
}
