package dev.weir.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MicrometerHandlerTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void eachRequest_isRecorded_onceItIsAnswered() throws Exception {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try (KeptConnection client = KeptConnection.to(serve(loop))) {
            for (int i = 0; i < 3; i++) {
                client.exchange("GET / HTTP/1.1\r\nHost: shop\r\n\r\n".getBytes(US_ASCII));
            }
        } finally {
            loop.shutdownGracefully().awaitUninterruptibly();
        }

        assertThat(registry.get("http.server.request.duration")
                        .tags("http.request.method", "GET", "http.response.status_code", "200")
                        .timer()
                        .count())
                .isEqualTo(3);
        assertThat(registry.get("http.server.response.body.size").summary().totalAmount())
                .isEqualTo(6);
        assertThat(registry.get("gateway.operations.fetch").counter().count()).isEqualTo(3);
        assertThat(registry.get("http.server.active_requests").gauge().value()).isZero();
    }

    private InetSocketAddress serve(EventLoopGroup loop) {
        MicrometerMetrics metrics = new MicrometerMetrics(registry);
        return (InetSocketAddress) new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new MicrometerHandler(metrics), new Ok());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel()
                .localAddress();
    }

    private static final class Ok extends SimpleChannelInboundHandler<HttpRequest> {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the client sees what comes
        protected void channelRead0(ChannelHandlerContext ctx, HttpRequest request) {
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer("ok", US_ASCII));
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 2);
            ctx.writeAndFlush(response);
        }
    }
}
