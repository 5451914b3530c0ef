package dev.weir.gateway.upstream;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One connection to an upstream, for one request at a time. All of it happens on its event loop. It reads only when it is
 * asked to, so that a slow client slows the upstream down.
 */
public final class UpstreamConnection extends ChannelInboundHandlerAdapter {
    private final Channel channel;
    private @Nullable ResponseListener listener;
    private @Nullable Future<?> idleTimer;
    private boolean inInterim;
    private boolean used;
    private boolean awaiting;

    UpstreamConnection(Channel channel) {
        this.channel = channel;
    }

    /** Whether it has carried a request before, so that the service may have closed it just now. */
    public boolean isReused() {
        return used;
    }

    /** Begins a request, whose response the listener hears. */
    public void begin(ResponseListener newListener) {
        listener = newListener;
    }

    /** Sends a part of the request. A write that fails ends the connection, which the listener is told of. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(HttpObject part) {
        used = true;
        channel.writeAndFlush(part);
    }

    /** Asks for the next part of the response. */
    public void read() {
        awaiting = true;
        channel.read();
    }

    /** Whether more of the request can be sent without piling up here. */
    public boolean isWritable() {
        return channel.isWritable();
    }

    /** Ends the request. What still comes is not heard. */
    void end() {
        listener = null;
        awaiting = false;
    }

    Channel channel() {
        return channel;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is told to whoever asked for it with closeFuture
    void close() {
        channel.close();
    }

    /** Watches for the end of the connection while nobody uses it. */
    void rest(Future<?> timer) {
        idleTimer = timer;
        channel.config().setAutoRead(true);
    }

    void wake() {
        channel.config().setAutoRead(false);
        if (idleTimer != null) {
            idleTimer.cancel(false);
            idleTimer = null;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        awaiting = false;
        ResponseListener hearing = listener;
        if (hearing == null) {
            ReferenceCountUtil.release(message);
            close(); // a service that speaks without being asked is out of step
        } else if (((HttpObject) message).decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            fail(new FetchFailure(FetchFailure.Kind.BROKEN, "the response is malformed"));
        } else if (!isInterim(message)) {
            tell(hearing, message);
        }
    }

    private static void tell(ResponseListener hearing, Object message) {
        if (message instanceof HttpResponse response) {
            hearing.head(response);
        }
        if (message instanceof HttpContent content) {
            hearing.content(content);
        }
    }

    /** Responses before the response, such as 103 (Early Hints), are not passed on. */
    private boolean isInterim(Object message) {
        if (message instanceof HttpResponse response) {
            inInterim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        boolean interim = inInterim;
        if (interim) {
            inInterim = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            read();
        }
        return interim;
    }

    /** What was read may have been no whole message, and then it is asked for again. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (awaiting) {
            ctx.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (listener != null && ctx.channel().isWritable()) {
            listener.writable();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        fail(new FetchFailure(FetchFailure.Kind.BROKEN, "the service closed the connection"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        fail(new FetchFailure(FetchFailure.Kind.BROKEN, "the connection broke: " + cause.getMessage()));
    }

    private void fail(FetchFailure failure) {
        ResponseListener hearing = listener;
        listener = null;
        close();
        if (hearing != null) {
            hearing.failed(failure);
        }
    }
}
