package dev.weir.selectors.stage.context;

/** How large a GraphQL operation is, counted once when it is parsed. */
public record OperationLimits(long aliases, long depth, long height, long rootFields) {}
