package dev.weir.telemetry.scrape.http;

import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scraper asks for. Immutable.
 *
 * @param accept all its {@code Accept} headers as one, or null where it has none
 * @param isHead whether it wants the headers alone
 * @param canChunk whether it understands a body in chunks; else the body ends with the connection
 */
record ScrapeRequest(
        @Nullable String accept, boolean isHead, boolean acceptsGzip, boolean canChunk, boolean keepAlive) {

    static ScrapeRequest of(HttpRequest request, boolean isLast) {
        List<String> accept = request.headers().getAll(HttpHeaderNames.ACCEPT);
        boolean canChunk = request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) >= 0;
        return new ScrapeRequest(
                accept.isEmpty() ? null : String.join(", ", accept),
                request.method().equals(HttpMethod.HEAD),
                AcceptEncoding.prefersGzip(request.headers().getAll(HttpHeaderNames.ACCEPT_ENCODING)),
                canChunk,
                !isLast && canChunk && HttpUtil.isKeepAlive(request));
    }

    /** The head of the answer, which is the same whether a body follows or not. */
    HttpResponse head(String contentType) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .set(HttpHeaderNames.VARY, "Accept, Accept-Encoding")
                .set("X-Content-Type-Options", "nosniff");
        if (acceptsGzip) {
            head.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        }
        if (canChunk) {
            head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        if (!keepAlive) {
            head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return head;
    }
}
