package dev.weir.gateway.exchange;

import dev.weir.gateway.upstream.FetchFailure;
import dev.weir.gateway.upstream.ResponseListener;
import dev.weir.gateway.upstream.Upstream;
import dev.weir.gateway.upstream.UpstreamConnection;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One request of a client and its response from an upstream, passed on part by part: the next one is asked for when the
 * other side has taken the last. It ends once: with a whole response, a refusal, or a closed connection. All of it happens
 * on one event loop.
 */
public final class Exchange implements ResponseListener {
    private final Client client;
    private final Upstream upstream;
    private final HttpRequest request;
    private final HttpRequest outgoing;
    private final ExchangeObserver observer;
    private final EventLoop loop;
    private final Progress progress;
    private boolean keepAlive;
    private @Nullable UpstreamConnection connection;
    private boolean requestSent;
    private boolean bodyBegun;
    private boolean responseBegun;
    private boolean upstreamKeepsAlive;
    private boolean retried;
    private boolean over;

    /**
     * An exchange that has not begun.
     *
     * @param keepAlive whether the client may send another request afterwards
     * @param limits how long each side may take to go on
     */
    public Exchange(
            Client client,
            Upstream upstream,
            HttpRequest request,
            boolean keepAlive,
            ExchangeObserver observer,
            Progress.Limits limits) {
        this.client = client;
        this.upstream = upstream;
        this.request = request;
        this.keepAlive = keepAlive;
        this.observer = observer;
        this.loop = client.channel().eventLoop();
        this.outgoing = RequestHead.forUpstream(request, upstream, client.channel());
        this.progress = new Progress(loop, limits, this::whoIsWaitedFor, this::timedOut);
    }

    /** Finds a connection and sends the head. Parts of the body are asked for when it is there. */
    public void begin() {
        observer.begun(outgoing);
        acquire();
    }

    private void acquire() {
        upstream.acquire(loop).addListener((Future<UpstreamConnection> acquired) -> {
            if (acquired.isSuccess()) {
                connected(acquired.getNow());
            } else if (!over) {
                refuse((FetchFailure) acquired.cause());
            }
        });
    }

    private void connected(UpstreamConnection acquired) {
        if (over) {
            upstream.release(loop, acquired, true);
            return;
        }
        connection = acquired;
        progress.moved();
        acquired.begin(this);
        acquired.write(outgoing);
        acquired.read();
        if (retried) {
            acquired.write(LastHttpContent.EMPTY_LAST_CONTENT); // what is sent again has no body
            return;
        }
        if (HttpUtil.is100ContinueExpected(request)) {
            client.write(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
        client.read();
    }

    /** A part of the request's body, which this releases. */
    public void requestPart(HttpContent part) {
        UpstreamConnection sendingTo = connection;
        if (over || sendingTo == null) {
            part.release();
            return;
        }
        progress.moved();
        bodyBegun |= part.content().isReadable();
        observer.requestPart(part.content());
        requestSent = part instanceof LastHttpContent;
        sendingTo.write(part);
        if (requestSent || sendingTo.isWritable()) {
            client.read(); // after the last part too: that is how one hears that the client is gone
        }
    }

    @Override
    public void writable() {
        if (!over && !requestSent) {
            client.read();
        }
    }

    @Override
    public void head(HttpResponse response) {
        progress.moved();
        responseBegun = true;
        upstreamKeepsAlive = HttpUtil.isKeepAlive(response);
        ResponseHead made = ResponseHead.of(response, request, keepAlive);
        keepAlive &= !made.endsConnection();
        observer.responseHead(response);
        client.write(made.head());
        readOn();
    }

    @Override
    public void content(HttpContent content) {
        progress.moved();
        observer.responsePart(content.content());
        if (content instanceof LastHttpContent) {
            observer.finished(); // before it is written, as that ends the client's request and all its parts
            client.write(content);
            finish();
        } else {
            client.write(content);
            readOn();
        }
    }

    /** The client has taken what was written. */
    public void clientWritable() {
        progress.moved();
        readOn();
    }

    private void readOn() {
        if (!over && connection != null && client.channel().isWritable()) {
            connection.read();
        }
    }

    private void finish() {
        end(requestSent && upstreamKeepsAlive);
        client.finished(keepAlive);
    }

    @Override
    public void failed(FetchFailure failure) {
        if (over) {
            return;
        }
        boolean stale = connection != null && connection.isReused() && failure.kind() == FetchFailure.Kind.BROKEN;
        if (stale && !responseBegun && !bodyBegun && !retried && isRepeatable()) {
            retried = true;
            letGo(false);
            observer.retried();
            acquire();
        } else {
            refuse(failure);
        }
    }

    private boolean isRepeatable() {
        return requestSent
                && switch (request.method().name()) {
                    case "GET", "HEAD", "OPTIONS", "PUT", "DELETE" -> true;
                    default -> false;
                };
    }

    private void refuse(FetchFailure failure) {
        observer.failed(failure);
        boolean begun = responseBegun;
        end(false);
        if (begun) {
            client.abort();
        } else {
            client.refuse(failure.kind().status(), failure.reason());
        }
    }

    /** The client is gone. */
    public void abandoned() {
        if (!over) {
            observer.abandoned();
            end(false);
        }
    }

    private void end(boolean atRest) {
        over = true;
        progress.stop();
        letGo(atRest);
    }

    private void letGo(boolean atRest) {
        UpstreamConnection held = connection;
        connection = null;
        if (held != null) {
            upstream.release(loop, held, atRest);
        }
    }

    private Progress.Side whoIsWaitedFor() {
        boolean clientIsSlow = responseBegun && !client.channel().isWritable();
        UpstreamConnection sendingTo = connection;
        boolean clientSends = sendingTo != null && !requestSent && !responseBegun && sendingTo.isWritable();
        return clientIsSlow || clientSends ? Progress.Side.CLIENT : Progress.Side.UPSTREAM;
    }

    private void timedOut(Progress.Side side) {
        if (side == Progress.Side.UPSTREAM) {
            refuse(new FetchFailure(FetchFailure.Kind.TIMEOUT, "the service did not go on in time"));
            return;
        }
        boolean begun = responseBegun;
        abandoned();
        if (begun) {
            client.abort();
        } else {
            client.refuse(HttpResponseStatus.REQUEST_TIMEOUT.code(), "the request did not go on in time");
        }
    }
}
