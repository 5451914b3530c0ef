package dev.weir.gateway.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.gateway.exchange.Client;
import dev.weir.gateway.exchange.Exchange;
import dev.weir.gateway.exchange.MeasuredExchange;
import dev.weir.gateway.exchange.Progress;
import dev.weir.gateway.graphql.GraphqlOverHttp;
import dev.weir.gateway.metrics.GatewayMetrics;
import dev.weir.gateway.upstream.Upstream;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.http.RequestTarget;
import dev.weir.telemetry.netty.TelemetryHandler;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client: takes its requests one after the other, finds the upstream of each, and answers what none
 * takes. The next request is read when the response before it is written.
 */
final class ClientHandler extends ChannelInboundHandlerAdapter implements Client {
    private final Supplier<ServerSettings> settings;
    private final GatewayMetrics metrics;
    private final GatewayMetrics.Connection counted;
    private final HeadDeadline headDeadline;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Exchange exchange;
    private @Nullable CollectedBody collecting;
    private @Nullable CollectedBody prefetched;
    private @Nullable Future<?> idleTimer;
    private @Nullable Object ahead;
    private boolean keepAlive;
    private boolean bodyLeft;
    private boolean draining;
    private boolean awaiting;

    ClientHandler(Supplier<ServerSettings> settings, GatewayMetrics metrics, HeadDeadline headDeadline) {
        this.settings = settings;
        this.metrics = metrics;
        this.counted = metrics.connection();
        this.headDeadline = headDeadline;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        awaitRequest();
    }

    private void awaitRequest() {
        Object known = ahead;
        if (known != null) {
            ahead = null;
            channel().eventLoop().execute(() -> received(known)); // not in the middle of the response before it
            return;
        }
        long idle = settings.get().limits().idleTimeout().toMillis();
        idleTimer = channel().eventLoop().schedule(this::close, idle, TimeUnit.MILLISECONDS);
        if (!bodyLeft) {
            headDeadline.expect();
        }
        ask();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        awaiting = false;
        if (exchange != null && message instanceof HttpRequest) {
            ahead = message; // its turn comes
        } else {
            received(message);
        }
    }

    private void received(Object message) {
        if (!channel().isActive()) {
            ReferenceCountUtil.release(message); // it waited for its turn, and its client is gone
            return;
        }
        if (message instanceof HttpRequest request) {
            if (idleTimer != null) {
                idleTimer.cancel(false);
            }
            headDeadline.complete();
            bodyLeft = HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) > 0;
            take(request);
        }
        if (message instanceof HttpContent content) {
            bodyLeft &= !(message instanceof LastHttpContent);
            takePart(content);
        }
    }

    private void takePart(HttpContent content) {
        if (collecting != null) {
            collect(collecting, content);
        } else if (exchange != null) {
            exchange.requestPart(content);
        } else {
            content.release(); // the body of a request that was answered already
            if (!bodyLeft) {
                headDeadline.expect();
            }
            ask();
        }
    }

    private void take(HttpRequest request) {
        keepAlive = HttpUtil.isKeepAlive(request) && !draining;
        if (request.decoderResult().isFailure()) {
            keepAlive = false;
            RefusedHead refused = RefusedHead.of(request.decoderResult().cause());
            refuse(refused.status(), refused.reason());
            return;
        }
        String host = request.headers().get(HttpHeaderNames.HOST);
        Upstream upstream = settings.get().routing().find(new RequestTarget(request.uri()).path(), host);
        if (upstream == null) {
            refuse(HttpResponseStatus.NOT_FOUND.code(), "no route takes this path and host");
        } else if (upstream.config().graphql() && GraphqlOverHttp.isInBody(request)) {
            collecting =
                    new CollectedBody(request, upstream, settings.get().limits().graphqlBytes());
            continueExpected(request);
            ask();
        } else {
            GraphqlRequest inQuery = upstream.config().graphql() ? GraphqlOverHttp.inQuery(request) : null;
            begin(request, upstream, inQuery, null);
        }
    }

    private void continueExpected(HttpRequest request) {
        if (HttpUtil.is100ContinueExpected(request)) {
            request.headers().remove(HttpHeaderNames.EXPECT);
            write(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
    }

    private void collect(CollectedBody body, HttpContent content) {
        if (body.takes(content)) {
            ask();
            return;
        }
        collecting = null;
        begin(body.request(), body.upstream(), body.graphql(), body);
    }

    private void begin(
            HttpRequest request, Upstream upstream, @Nullable GraphqlRequest graphql, @Nullable CollectedBody body) {
        MeasuredExchange measured = new MeasuredExchange(
                TelemetryHandler.latest(channel()),
                upstream,
                graphql,
                request,
                settings.get().limits().graphqlBytes(),
                metrics);
        Duration patience = settings.get().limits().idleTimeout();
        prefetched = body;
        exchange = new Exchange(
                this,
                upstream,
                request,
                keepAlive,
                measured,
                new Progress.Limits(patience, upstream.config().responseTimeout()));
        exchange.begin();
    }

    /** What was collected comes first. */
    @Override
    public void read() {
        HttpContent next = prefetched == null ? null : prefetched.poll();
        if (next != null && exchange != null) {
            exchange.requestPart(next);
        } else {
            ask();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the end is told to this handler
    private void close() {
        context().close();
    }

    /** Never twice for one message: the part after it would come with nobody to take it. */
    private void ask() {
        if (!awaiting) {
            awaiting = true;
            context().read();
        }
    }

    /** What was read may have been no whole message, and then it is asked for again. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (awaiting) {
            ctx.read();
        }
    }

    @Override
    public Channel channel() {
        return context().channel();
    }

    private ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("this handler is in no pipeline");
        }
        return context;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection, which is told here anyway
    public void write(HttpObject part) {
        context().writeAndFlush(part);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void refuse(int status, String reason) {
        endExchange();
        boolean reusable = keepAlive && !bodyLeft;
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.copiedBuffer(reason + "\n", UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        if (!reusable) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        metrics.operation(status);
        context().writeAndFlush(response);
        next(reusable);
    }

    @Override
    public void abort() {
        endExchange();
        close();
    }

    @Override
    public void finished(boolean reusable) {
        endExchange();
        next(reusable && keepAlive);
    }

    private void next(boolean reusable) {
        if (reusable && !draining) {
            awaitRequest();
        } else {
            context().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void endExchange() {
        exchange = null;
        if (prefetched != null) {
            prefetched.release();
            prefetched = null;
        }
        if (collecting != null) {
            collecting.release();
            collecting = null;
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == HeadDeadline.PASSED) {
            keepAlive = false;
            refuse(HttpResponseStatus.REQUEST_TIMEOUT.code(), "the request did not go on in time");
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    /** Lets the request under way finish, and takes no other. */
    void drain() {
        draining = true;
        counted.terminating();
        if (exchange == null && collecting == null) {
            close();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (exchange != null && ctx.channel().isWritable()) {
            exchange.clientWritable();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (idleTimer != null) {
            idleTimer.cancel(false);
        }
        ReferenceCountUtil.release(ahead);
        ahead = null;
        Exchange open = exchange;
        endExchange();
        if (open != null) {
            open.abandoned();
        }
        counted.close();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        close(); // a broken connection or a failed handshake, which the client knows of
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        endExchange();
    }
}
