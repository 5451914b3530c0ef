package dev.weir.selectors.stage.http;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A request of a client, as the router received it.
 *
 * @param local the gateway's end of the connection, if known
 * @param peer the client's end of the connection, if known
 */
public record RouterRequest(
        String method,
        RequestTarget target,
        HttpVersion version,
        Headers headers,
        @Nullable InetSocketAddress local,
        @Nullable InetSocketAddress peer) {

    /** A request over HTTP/1.1 on a connection that nothing is known of. */
    public static RouterRequest of(String method, String target, Headers headers) {
        return new RouterRequest(method, new RequestTarget(target), HttpVersion.HTTP_1_1, headers, null, null);
    }
}
