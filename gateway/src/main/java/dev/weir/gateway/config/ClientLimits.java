package dev.weir.gateway.config;

import java.time.Duration;

/**
 * What clients may ask of the gateway. Immutable.
 *
 * @param connections open at a time; those beyond are closed at once
 * @param headBytes for the line and the headers of a request, each
 * @param headTimeout for the line and the headers of a request to come, from their first byte on
 * @param idleTimeout for a connection without a request, and for a client that doesn't go on with one
 * @param graphqlBytes of a GraphQL request or response that are looked into; what is longer passes unseen
 */
public record ClientLimits(
        int connections, int headBytes, Duration headTimeout, Duration idleTimeout, int graphqlBytes) {
    public static final ClientLimits DEFAULT =
            new ClientLimits(10_000, 16 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(60), 1 << 20);
}
