package dev.weir.selectors.attribute;

/** The attributes of the cache counters, whose values differ within one response. */
public final class CacheAttributes {

    /** The entity type, for those who ask for it. */
    public static final String TYPE_NAME = "graphql.type.name";

    /** Whether the lookups hit; always there. */
    public static final String HIT = "cache.hit";

    private CacheAttributes() {}
}
