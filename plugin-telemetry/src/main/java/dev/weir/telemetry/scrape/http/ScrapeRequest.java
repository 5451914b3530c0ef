package dev.weir.telemetry.scrape.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
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
}
