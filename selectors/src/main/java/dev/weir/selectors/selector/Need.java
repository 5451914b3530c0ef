package dev.weir.selectors.selector;

/** Work that a gateway does only where a selector would find nothing without it. */
public enum Need {
    /** The body of the router's response is kept. */
    RESPONSE_BODY,
    /** The client's GraphQL operation is parsed, and its name, kind and size are put into the context. */
    OPERATION,
    /** The fields of GraphQL responses are walked through. */
    FIELDS,
    /** The payloads of GraphQL responses are looked into, for their errors and their order. */
    PAYLOADS,
    /** The time in which the router waits for subgraphs and connectors is tracked. */
    OVERHEAD
}
