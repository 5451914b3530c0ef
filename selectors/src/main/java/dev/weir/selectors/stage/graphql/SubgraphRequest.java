package dev.weir.selectors.stage.graphql;

import dev.weir.selectors.stage.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service behind the gateway.
 *
 * @param subgraph the name of the service
 * @param id tells this request from all others of the same client request
 * @param supergraph the client's request that this one is part of, if there is one
 */
public record SubgraphRequest(
        String subgraph,
        String id,
        GraphqlRequest graphql,
        Headers headers,
        @Nullable SupergraphRequest supergraph) {

    /** A request that is no GraphQL. */
    public static SubgraphRequest of(String subgraph, String id, Headers headers) {
        return new SubgraphRequest(subgraph, id, GraphqlRequest.NONE, headers, null);
    }
}
