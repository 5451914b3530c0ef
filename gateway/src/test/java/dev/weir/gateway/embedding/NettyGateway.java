package dev.weir.gateway.embedding;

import static dev.weir.metrics.Metrics.counter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.weir.metrics.CounterHandle;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.TelemetryPlugin;
import dev.weir.telemetry.netty.TelemetryHandler;
import dev.weir.telemetry.request.RouterStage;
import dev.weir.telemetry.request.SubgraphStage;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A gateway on Netty that embeds telemetry, as small as it can be. */
final class NettyGateway implements AutoCloseable {
    private final TelemetryPlugin telemetry;
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel listener;

    NettyGateway(Path file) {
        // guide: netty
        telemetry = TelemetryPlugin.start(file, TelemetryOptions.standard());
        listener = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new TelemetryHandler(telemetry.requests()),
                                        new Greeting());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
        // guide: end
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    TelemetryPlugin telemetry() {
        return telemetry;
    }

    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        group.shutdownGracefully().syncUninterruptibly();
        telemetry.close();
    }

    /** Answers what it claims to have fetched from a service. */
    private static final class Greeting extends SimpleChannelInboundHandler<HttpRequest> {
        // guide: static
        private static final CounterHandle GREETINGS =
                counter("shop.greetings", "Greetings that were sent", "{greeting}");
        // guide: end

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the promise is void
        protected void channelRead0(ChannelHandlerContext ctx, HttpRequest request) {
            // guide: fetch
            RouterStage stage = requireNonNull(TelemetryHandler.latest(ctx.channel()));
            try (SubgraphStage fetch = stage.subgraph(SubgraphRequest.of("greetings", "1", Headers.NONE))) {
                String answer = "hello"; // from a service behind the gateway
                fetch.response(SubgraphResponse.of("greetings", 200, Headers.NONE));
                GREETINGS.add(1, "language", "en");
                ctx.writeAndFlush(response(answer), ctx.voidPromise());
            }
            // guide: end
        }

        private static FullHttpResponse response(String text) {
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer(text, UTF_8));
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, text.length());
            return response;
        }
    }
}
