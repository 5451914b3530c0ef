package dev.weir.gateway.config;

import org.jspecify.annotations.Nullable;

/**
 * Requests that go to one upstream. Immutable.
 *
 * @param path the path, or the segments that it begins with
 * @param host the host that was asked for, without its port and in lower case; null for any
 * @param upstream the name of the upstream
 */
public record RouteConfig(String path, @Nullable String host, String upstream) {}
