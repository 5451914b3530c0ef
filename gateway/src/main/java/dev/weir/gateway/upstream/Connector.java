package dev.weir.gateway.upstream;

import dev.weir.gateway.config.UpstreamAddress;
import dev.weir.gateway.config.UpstreamConfig;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Makes connections to one upstream, TLS included. Each is ready for its first request, or failed in time. */
final class Connector {
    private final UpstreamConfig config;
    private final @Nullable SslContext tls;
    private final HostLookup lookup;

    Connector(UpstreamConfig config, @Nullable SslContext tls, HostLookup lookup) {
        this.config = config;
        this.tls = tls;
        this.lookup = lookup;
    }

    Future<UpstreamConnection> connect(EventLoop loop) {
        Promise<UpstreamConnection> promise = loop.newPromise();
        lookup.find(config.address(), loop).addListener((Future<InetSocketAddress> found) -> {
            if (found.isSuccess()) {
                connect(loop, found.getNow(), promise);
            } else {
                promise.setFailure(unreachable(found.cause()));
            }
        });
        return promise;
    }

    private void connect(EventLoop loop, InetSocketAddress address, Promise<UpstreamConnection> promise) {
        ChannelFuture connecting = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        config.connectTimeout().toMillis())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.AUTO_READ, tls != null) // a handshake reads by itself
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        initialize(channel);
                    }
                })
                .connect(address);
        connecting.addListener(connected -> {
            if (!connected.isSuccess()) {
                promise.setFailure(unreachable(connected.cause()));
            } else if (tls == null) {
                ready(connecting.channel(), promise);
            } else {
                awaitHandshake(connecting.channel(), promise);
            }
        });
    }

    private void initialize(Channel channel) {
        if (tls != null) {
            UpstreamAddress address = config.address();
            SslHandler handler = tls.newHandler(channel.alloc(), address.name(), address.port());
            handler.setHandshakeTimeoutMillis(config.connectTimeout().toMillis());
            channel.pipeline().addLast(handler);
        }
        channel.pipeline().addLast(new HttpClientCodec(), new FlowControlHandler());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody has the channel yet
    private void awaitHandshake(Channel channel, Promise<UpstreamConnection> promise) {
        channel.pipeline().get(SslHandler.class).handshakeFuture().addListener(shaken -> {
            if (shaken.isSuccess()) {
                ready(channel, promise);
            } else {
                channel.close();
                promise.setFailure(unreachable(shaken.cause()));
            }
        });
    }

    private static void ready(Channel channel, Promise<UpstreamConnection> promise) {
        channel.config().setAutoRead(false);
        UpstreamConnection connection = new UpstreamConnection(channel);
        channel.pipeline().addLast(connection);
        promise.setSuccess(connection);
    }

    private FetchFailure unreachable(Throwable cause) {
        FetchFailure.Kind kind =
                cause instanceof ConnectTimeoutException ? FetchFailure.Kind.TIMEOUT : FetchFailure.Kind.UNREACHABLE;
        return new FetchFailure(kind, "no connection to " + config.address() + ": " + cause.getMessage());
    }
}
