package dev.weir.selectors.stage.graphql;

import dev.weir.selectors.stage.http.Headers;

/** A client's GraphQL request, as the router passes it to the planner of its parts. */
public record SupergraphRequest(GraphqlRequest graphql, Headers headers) {}
