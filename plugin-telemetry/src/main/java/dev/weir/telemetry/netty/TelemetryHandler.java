package dev.weir.telemetry.netty;

import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.telemetry.request.RequestTelemetry;
import dev.weir.telemetry.request.RouterStage;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.opentelemetry.context.Context;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures each request that passes a channel's pipeline, from its head until the last of its response is written. It
 * stands right behind the HTTP codec, one for each channel, and changes nothing that passes. Requests that are pipelined
 * are told apart by their order; those that are open when the channel closes count as given up.
 *
 * <pre>{@code
 * pipeline.addLast(new HttpServerCodec(), new TelemetryHandler(telemetry.requests()), new MyHandler());
 * }</pre>
 */
public final class TelemetryHandler extends ChannelDuplexHandler {
    private static final AttributeKey<RouterStage> LATEST = AttributeKey.valueOf(TelemetryHandler.class, "latest");

    private final RequestTelemetry requests;
    private final Function<? super HttpRequest, Context> telemetry;
    private final Queue<Exchange> open = new ArrayDeque<>(2);

    /** Measures with the trace and the baggage that are current where a request is read, which mostly are none. */
    public TelemetryHandler(RequestTelemetry requests) {
        this(requests, request -> Context.current());
    }

    /**
     * Measures with the trace and the baggage that a request brings.
     *
     * @param telemetry finds them, for example with OpenTelemetry's propagators
     */
    public TelemetryHandler(RequestTelemetry requests, Function<? super HttpRequest, Context> telemetry) {
        this.requests = requests;
        this.telemetry = telemetry;
    }

    /** The stage of the request that was read last, for the handlers behind this one; null before the first. */
    public static @Nullable RouterStage latest(Channel channel) {
        return channel.attr(LATEST).get();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request) {
            RouterRequest seen = NettyRequests.of(request, ctx.channel());
            RouterStage stage = requests.begin(seen, telemetry.apply(request));
            open.add(new Exchange(stage));
            ctx.channel().attr(LATEST).set(stage);
        }
        ctx.fireChannelRead(message);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // whoever writes has the promise, which is the same future
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        Exchange exchange = open.peek();
        if (exchange == null || isInterim(message)) {
            ctx.write(message, promise);
            return;
        }
        if (message instanceof HttpResponse response) {
            exchange.head(response);
        }
        if (message instanceof HttpContent content) {
            exchange.content(content.content());
        }
        if (message instanceof LastHttpContent) {
            open.remove();
            ctx.write(message, promise.unvoid()).addListener(written -> exchange.end(written.isSuccess()));
        } else {
            ctx.write(message, promise);
        }
    }

    /** A response before the response, such as 100 (Continue). */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL
                && response.status().code() != 101;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        giveUp();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        giveUp();
    }

    private void giveUp() {
        for (Exchange exchange = open.poll(); exchange != null; exchange = open.poll()) {
            exchange.end(false);
        }
    }
}
