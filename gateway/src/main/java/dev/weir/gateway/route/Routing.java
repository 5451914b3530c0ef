package dev.weir.gateway.route;

import static java.util.Objects.requireNonNull;

import dev.weir.gateway.config.GatewayConfig;
import dev.weir.gateway.upstream.Upstream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All routes of a configuration. Immutable; a request keeps the upstream that was found for it. */
public final class Routing {
    private final List<Route> routes;
    private final Map<String, Upstream> upstreams;

    /** The routes of a configuration over upstreams that are there, by name. */
    public Routing(GatewayConfig config, Map<String, Upstream> upstreams) {
        this.upstreams = Map.copyOf(upstreams);
        this.routes = config.routes().stream()
                .map(route -> new Route(route.path(), route.host(), requireNonNull(upstreams.get(route.upstream()))))
                .sorted(Comparator.<Route>comparingInt(route -> route.path().length())
                        .reversed()
                        .thenComparing(route -> route.host() == null))
                .toList();
    }

    /** The upstreams by name. */
    public Map<String, Upstream> upstreams() {
        return upstreams;
    }

    /** How many routes there are. */
    public int size() {
        return routes.size();
    }

    /**
     * The upstream for a request: that of the longest path, and of two with one path that which names the host.
     *
     * @param host as the request says it, with or without a port
     */
    public @Nullable Upstream find(String path, @Nullable String host) {
        String name = host == null ? null : withoutPort(host).toLowerCase(Locale.ROOT);
        for (Route route : routes) {
            if (route.takes(path, name)) {
                return route.upstream();
            }
        }
        return null;
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 || colon < host.lastIndexOf(']') ? host : host.substring(0, colon);
    }
}
