package dev.weir.gateway.config;

import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.config.tls.ServerTls;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the gateway. Immutable; two equal ones mean the same.
 *
 * @param tls who the gateway says it is, or null to listen without TLS
 * @param upstreams by name, in the order of the file
 * @param drainTimeout how long requests under way may take once the gateway stops, or its listener moves
 */
public record GatewayConfig(
        ListenAddress listen,
        @Nullable ServerTls tls,
        Map<String, UpstreamConfig> upstreams,
        List<RouteConfig> routes,
        ClientLimits limits,
        Duration drainTimeout) {
    public GatewayConfig {
        upstreams = Collections.unmodifiableMap(new LinkedHashMap<>(upstreams));
        routes = List.copyOf(routes);
    }
}
