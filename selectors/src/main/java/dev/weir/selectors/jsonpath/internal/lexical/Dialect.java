package dev.weir.selectors.jsonpath.internal.lexical;

/** How strictly an expression is read. */
public enum Dialect {
    /** RFC 9535, to the letter. */
    STANDARD,
    /** RFC 9535 and what routers' configuration files write besides. */
    TOLERANT
}
