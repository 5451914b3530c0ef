package dev.weir.gateway.exchange;

import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/**
 * The head of a client's response, made from that of an upstream.
 *
 * @param head what is written
 * @param endsConnection whether the body has no other end than that of the connection
 */
record ResponseHead(HttpResponse head, boolean endsConnection) {

    static ResponseHead of(HttpResponse response, HttpRequest request, boolean keepAlive) {
        HttpHeaders headers = response.headers().copy();
        HopByHop.removeFrom(headers);
        headers.add(HttpHeaderNames.VIA, "1.1 weir");
        boolean old = request.protocolVersion().minorVersion() == 0;
        boolean unbounded = hasBody(response, request) && !headers.contains(HttpHeaderNames.CONTENT_LENGTH);
        if (unbounded && !old) {
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        boolean endsConnection = unbounded && old;
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, response.status(), headers);
        if (!keepAlive || endsConnection) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        } else if (old) {
            HttpUtil.setKeepAlive(head, true);
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
        }
        return new ResponseHead(head, endsConnection);
    }

    private static boolean hasBody(HttpResponse response, HttpRequest request) {
        int status = response.status().code();
        return !request.method().equals(HttpMethod.HEAD) && status != 204 && status != 304;
    }
}
