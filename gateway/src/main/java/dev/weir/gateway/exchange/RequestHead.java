package dev.weir.gateway.exchange;

import dev.weir.gateway.upstream.Upstream;
import dev.weir.selectors.stage.http.RequestTarget;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;

/** Makes the head of a request to an upstream from that of a client. */
final class RequestHead {
    private RequestHead() {}

    static HttpRequest forUpstream(HttpRequest request, Upstream upstream, Channel client) {
        HttpHeaders headers = request.headers().copy();
        boolean chunked = HttpUtil.isTransferEncodingChunked(request);
        HopByHop.removeFrom(headers);
        headers.remove(HttpHeaderNames.EXPECT); // the gateway itself says that the client may go on
        if (chunked) {
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        if (upstream.config().graphql()) {
            headers.remove(HttpHeaderNames.ACCEPT_ENCODING); // payloads are looked into
        }
        forwarded(headers, client);
        headers.set(HttpHeaderNames.HOST, upstream.config().address().authority());
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, request.method(), originForm(request.uri()), headers);
    }

    private static void forwarded(HttpHeaders headers, Channel client) {
        String host = headers.get(HttpHeaderNames.HOST);
        if (host != null) {
            headers.set("x-forwarded-host", host);
        }
        headers.set("x-forwarded-proto", client.pipeline().get(SslHandler.class) == null ? "http" : "https");
        if (client.remoteAddress() instanceof InetSocketAddress peer) {
            String before = headers.get("x-forwarded-for");
            String address = peer.getAddress().getHostAddress();
            headers.set("x-forwarded-for", before == null ? address : before + ", " + address);
        }
        headers.add(HttpHeaderNames.VIA, "1.1 weir");
    }

    /** Path and query, also of a target that is a whole URI. */
    private static String originForm(String uri) {
        if (uri.startsWith("/") || uri.equals("*")) {
            return uri;
        }
        RequestTarget target = new RequestTarget(uri);
        String query = target.query();
        return query == null ? target.path() : target.path() + "?" + query;
    }
}
