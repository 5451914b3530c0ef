package dev.weir.gateway.server;

import dev.weir.gateway.upstream.Upstream;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.http.Body;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The beginning of a GraphQL request's body, kept to be looked into before it is sent on. It owns what it keeps. */
final class CollectedBody {
    private final HttpRequest request;
    private final Upstream upstream;
    private final int mostBytes;
    private final Queue<HttpContent> parts = new ArrayDeque<>();
    private int bytes;
    private boolean complete;

    CollectedBody(HttpRequest request, Upstream upstream, int mostBytes) {
        this.request = request;
        this.upstream = upstream;
        this.mostBytes = mostBytes;
    }

    HttpRequest request() {
        return request;
    }

    Upstream upstream() {
        return upstream;
    }

    /** Keeps a part; answers whether another one is needed to know the whole body. */
    boolean takes(HttpContent part) {
        parts.add(part);
        bytes += part.content().readableBytes();
        complete = part instanceof LastHttpContent;
        return !complete && bytes <= mostBytes;
    }

    /** The request, or null if its body is too long to be looked into. */
    @Nullable
    GraphqlRequest graphql() {
        if (!complete || bytes > mostBytes) {
            return null;
        }
        byte[] all = new byte[bytes];
        int at = 0;
        for (HttpContent part : parts) {
            int length = part.content().readableBytes();
            part.content().getBytes(part.content().readerIndex(), all, at, length);
            at += length;
        }
        return new GraphqlRequest(Body.of(all));
    }

    /** The next part, which is the caller's from then on. */
    @Nullable
    HttpContent poll() {
        return parts.poll();
    }

    void release() {
        for (HttpContent part = parts.poll(); part != null; part = parts.poll()) {
            part.release();
        }
    }
}
