package dev.weir.benchmarks.gateway;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetSocketAddress;

/** Measures one request after the other, from its head until the last of its response is written. */
final class MicrometerHandler extends ChannelDuplexHandler {
    private final MicrometerMetrics metrics;
    private String method = "";
    private int status;
    private long bytes;
    private long began;

    MicrometerHandler(MicrometerMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request) {
            method = request.method().name();
            bytes = 0;
            began = System.nanoTime();
            metrics.began();
        }
        ctx.fireChannelRead(message);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // whoever writes has the promise
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            status = response.status().code();
        }
        if (message instanceof HttpContent content) {
            bytes += content.content().readableBytes();
        }
        if (message instanceof LastHttpContent) {
            InetSocketAddress local = (InetSocketAddress) ctx.channel().localAddress();
            ctx.write(message, promise.unvoid())
                    .addListener(written -> metrics.ended(method, status, local, bytes, System.nanoTime() - began));
        } else {
            ctx.write(message, promise);
        }
    }
}
