package dev.weir.gateway.route;

import dev.weir.gateway.upstream.Upstream;
import org.jspecify.annotations.Nullable;

/** A path, a host if it matters, and the upstream that such requests go to. */
record Route(String path, @Nullable String host, Upstream upstream) {

    /** Whether the path begins with this one's segments. */
    boolean takes(String asked, @Nullable String askedHost) {
        if (host != null && !host.equals(askedHost)) {
            return false;
        }
        return path.equals("/")
                || (asked.startsWith(path) && (asked.length() == path.length() || asked.charAt(path.length()) == '/'));
    }
}
