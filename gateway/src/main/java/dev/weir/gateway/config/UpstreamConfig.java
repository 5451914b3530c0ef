package dev.weir.gateway.config;

import dev.weir.telemetry.config.tls.ClientTls;
import java.time.Duration;

/**
 * A service behind the gateway. Immutable.
 *
 * @param graphql whether it speaks GraphQL, so that operations are looked into
 * @param tls whom to trust at an {@code https} address
 * @param mostConnections open at a time; requests beyond them wait
 * @param mostPending requests that may wait for a connection; those beyond are refused
 * @param connectTimeout for a connection to be there, waiting for one included
 * @param responseTimeout for the service to go on: to begin its response, and with each of its parts
 * @param idleTimeout for a connection that nobody uses
 */
public record UpstreamConfig(
        UpstreamAddress address,
        boolean graphql,
        ClientTls tls,
        int mostConnections,
        int mostPending,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration idleTimeout) {}
