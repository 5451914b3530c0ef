package dev.weir.gateway.config;

import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.problem.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads routes, and finds those that can never be taken. */
final class RouteReader {
    private final Set<String> upstreams;
    private final Map<List<String>, String> earlier = new HashMap<>();

    private RouteReader(Set<String> upstreams) {
        this.upstreams = upstreams;
    }

    static RouteReader of(Set<String> upstreams) {
        return new RouteReader(upstreams);
    }

    RouteConfig read(MappingReader route) {
        String path = text(route, "path", "a path such as /orders", "/", RouteReader::path);
        String host = RuledText.read(route, "host", "a host such as shop.example", "none", RouteReader::host)
                .orNull();
        String upstream = text(route, "upstream", "the name of an upstream", "none", this::upstream);
        String same = earlier.putIfAbsent(List.of(path, host == null ? "*" : host), upstream);
        route.check(
                same == null,
                "an earlier route has this path and host, and goes to \"" + same + "\"",
                "remove one of the two");
        return new RouteConfig(path, host, upstream);
    }

    private static String text(
            MappingReader route, String key, String expected, String substitute, UnaryOperator<String> rule) {
        return RuledText.read(route, key, expected, substitute, rule).required();
    }

    private static String path(String text) {
        if (!text.startsWith("/") || text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "a route's path starts with a slash and has no query; write one such as /orders");
        }
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String host(String text) {
        if (text.isEmpty() || text.indexOf(':') >= 0 || text.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "a route's host is a name alone, without scheme and port; write one such as shop.example");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Where there are no upstreams at all, or they were refused, that is what the report says. */
    private String upstream(String name) {
        if (!upstreams.isEmpty() && !upstreams.contains(name)) {
            String nearest = NearestName.of(name, upstreams)
                    .map(known -> "\"" + known + "\"")
                    .orElse("one of " + String.join(", ", upstreams));
            throw new IllegalArgumentException("there is no upstream of this name; write " + nearest);
        }
        return name;
    }
}
