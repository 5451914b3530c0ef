package dev.weir.telemetry.scrape.http;

import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** A short answer that is not the page. It never repeats anything of the request. */
final class PlainAnswer {
    private PlainAnswer() {}

    static FullHttpResponse refusal(HttpResponseStatus status, ScrapeSettings settings, boolean keepAlive) {
        FullHttpResponse response = of(status, keepAlive);
        if (status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
            response.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
        } else if (status.equals(HttpResponseStatus.UNAUTHORIZED)) {
            response.headers()
                    .set(HttpHeaderNames.WWW_AUTHENTICATE, settings.gatekeeper().challenges());
        }
        return response;
    }

    static FullHttpResponse of(HttpResponseStatus status, boolean keepAlive) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
        ByteBufUtil.writeAscii(response.content(), status.code() + " " + status.reasonPhrase() + "\n");
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, keepAlive ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
        return response;
    }
}
