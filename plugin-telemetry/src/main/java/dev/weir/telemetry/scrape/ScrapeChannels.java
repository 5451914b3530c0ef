package dev.weir.telemetry.scrape;

import dev.weir.telemetry.scrape.connection.Connection;
import dev.weir.telemetry.scrape.connection.Connections;
import dev.weir.telemetry.scrape.connection.FirstBytes;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.http.RequestHandler;
import dev.weir.telemetry.scrape.render.RenderingQueue;
import dev.weir.telemetry.scrape.render.SharedCollections;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** Sets up each connection as the settings of its moment say. */
final class ScrapeChannels extends ChannelInitializer<SocketChannel> {
    private static final int LONGEST_LINE = 4 * 1024;
    private static final int LONGEST_HEAD = 8 * 1024;

    private final Connections connections;
    private final SharedCollections collections;
    private final RenderingQueue queue;
    private final Supplier<ScrapeSettings> settings;
    private final ScrapeObserver observer;

    ScrapeChannels(
            Connections connections,
            SharedCollections collections,
            RenderingQueue queue,
            Supplier<ScrapeSettings> settings,
            ScrapeObserver observer) {
        this.connections = connections;
        this.collections = collections;
        this.queue = queue;
        this.settings = settings;
        this.observer = observer;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        InetSocketAddress client = channel.remoteAddress();
        Connection connection = client == null ? null : connections.admit(channel, client.getAddress());
        if (connection == null) {
            channel.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
            return;
        }
        SslContext tls = settings.get().sslContext();
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        channel.pipeline()
                .addLast(new FirstBytes(connection))
                .addLast(new HttpServerCodec(new HttpDecoderConfig()
                        .setMaxInitialLineLength(LONGEST_LINE)
                        .setMaxHeaderSize(LONGEST_HEAD)))
                .addLast(new RequestHandler(connection, collections, queue, observer));
    }
}
