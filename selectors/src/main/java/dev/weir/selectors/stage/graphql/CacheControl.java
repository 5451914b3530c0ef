package dev.weir.selectors.stage.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how long a response may be cached.
 *
 * @param isPrivate whether only for one user
 * @param noStore whether not at all
 * @param maxAgeSeconds how long, or null if nothing says so
 */
public record CacheControl(
        boolean isPrivate, boolean noStore, @Nullable Long maxAgeSeconds) {}
