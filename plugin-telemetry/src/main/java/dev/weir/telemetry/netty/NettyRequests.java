package dev.weir.telemetry.netty;

import dev.weir.selectors.stage.http.HttpVersion;
import dev.weir.selectors.stage.http.RequestTarget;
import dev.weir.selectors.stage.http.RouterRequest;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Reads Netty's requests. */
final class NettyRequests {
    private NettyRequests() {}

    static RouterRequest of(HttpRequest request, Channel channel) {
        return new RouterRequest(
                request.method().name(),
                new RequestTarget(request.uri()),
                version(request.protocolVersion()),
                new NettyHeaders(request.headers()),
                internet(channel.localAddress()),
                internet(channel.remoteAddress()));
    }

    /** Netty's codec knows HTTP/1 alone; what is older than 1.0 has no name there. */
    private static HttpVersion version(io.netty.handler.codec.http.HttpVersion version) {
        if (version.majorVersion() == 2) {
            return HttpVersion.HTTP_2;
        }
        if (version.majorVersion() == 0) {
            return HttpVersion.HTTP_0_9;
        }
        return version.minorVersion() == 0 ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
    }

    private static @Nullable InetSocketAddress internet(@Nullable SocketAddress address) {
        return address instanceof InetSocketAddress internet ? internet : null;
    }
}
