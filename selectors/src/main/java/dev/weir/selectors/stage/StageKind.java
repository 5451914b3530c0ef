package dev.weir.selectors.stage;

/** A part of the way that a request takes through a gateway. */
public enum StageKind {
    ROUTER,
    SUPERGRAPH,
    SUBGRAPH,
    CONNECTOR,
    GRAPHQL,
    CACHE
}
