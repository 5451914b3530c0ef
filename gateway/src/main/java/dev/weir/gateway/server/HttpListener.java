package dev.weir.gateway.server;

import dev.weir.gateway.metrics.GatewayMetrics;
import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.request.RequestTelemetry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A port that clients connect to. Once bound it holds the port, and the system keeps connections waiting; from activation
 * on they are served.
 */
public final class HttpListener {
    private static final int BACKLOG = 1_024;

    private final ListenAddress address;
    private final Channel channel;
    private final ChannelGroup connections;
    private final AtomicBoolean retiring;

    private HttpListener(ListenAddress address, Channel channel, ChannelGroup connections, AtomicBoolean retiring) {
        this.address = address;
        this.channel = channel;
        this.connections = connections;
        this.retiring = retiring;
    }

    /**
     * Binds the port.
     *
     * @param settings what each connection and request is served with, asked each time
     * @throws IllegalArgumentException that says why it can't be bound
     */
    public static HttpListener bind(
            ListenAddress address,
            EventLoopGroup loops,
            Supplier<ServerSettings> settings,
            RequestTelemetry telemetry,
            GatewayMetrics metrics) {
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
        AtomicBoolean retiring = new AtomicBoolean();
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ClientPipeline(settings, telemetry, metrics, connections, retiring::get))
                .bind(new InetSocketAddress(address.ip(), address.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalArgumentException(
                    "gateway.listen: can't listen on " + address + ": "
                            + bound.cause().getMessage(),
                    bound.cause());
        }
        return new HttpListener(address, bound.channel(), connections, retiring);
    }

    /** What the configuration says. */
    public ListenAddress configured() {
        return address;
    }

    /** Where it listens in fact. */
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** Serves those who connect, and who have connected since it was bound. */
    public void activate() {
        channel.config().setAutoRead(true);
    }

    /**
     * Listens no more, and lets requests under way finish within the deadline.
     *
     * @return whether all of them did
     */
    public boolean retire(Duration deadline) {
        channel.close().awaitUninterruptibly();
        retiring.set(true); // before looking at those that are open: what is accepted just now sees one or the other
        for (Channel connection : connections) {
            connection.eventLoop().execute(() -> drain(connection));
        }
        boolean drained = connections.newCloseFuture().awaitUninterruptibly(deadline.toMillis(), TimeUnit.MILLISECONDS);
        connections.close().awaitUninterruptibly();
        return drained;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is waited for as that of the group
    private static void drain(Channel connection) {
        ClientHandler handler = connection.pipeline().get(ClientHandler.class);
        if (handler == null) {
            connection.close();
        } else {
            handler.drain();
        }
    }
}
