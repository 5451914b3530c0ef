package dev.weir.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A service that answers every request with the same few bytes, at as little cost as can be. */
final class SmallService implements AutoCloseable {
    private static final String BODY = "{\"orders\":[{\"id\":1,\"total\":\"12.50\"},{\"id\":2,\"total\":\"7.00\"}]}";
    private static final ByteBuf RESPONSE = Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Cache: hit\r\nContent-Length: " + BODY.length()
                    + "\r\n\r\n" + BODY,
            US_ASCII));

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final int port;

    private SmallService() {
        Channel listening = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpRequestDecoder(), new Answer());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
        this.port = ((InetSocketAddress) listening.localAddress()).getPort();
    }

    static SmallService start() {
        return new SmallService();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        loop.shutdownGracefully().awaitUninterruptibly();
    }

    private static final class Answer extends ChannelInboundHandlerAdapter {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // a client that is gone misses nothing
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (message instanceof LastHttpContent) {
                ctx.writeAndFlush(RESPONSE.duplicate());
            }
            ReferenceCountUtil.release(message);
        }
    }
}
