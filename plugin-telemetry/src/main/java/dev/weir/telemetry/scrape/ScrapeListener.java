package dev.weir.telemetry.scrape;

import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.scrape.connection.Connections;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.render.RenderingQueue;
import dev.weir.telemetry.scrape.render.SharedCollections;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.FutureListener;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A scrape endpoint at one address, on threads of its own. It is bound first, where that may fail; is activated, where
 * nothing can; takes other settings while it runs; and is retired. Whoever connects before it is activated is answered then.
 */
public final class ScrapeListener {
    private static final long MOST_ON_THE_WAY_MILLIS = 100;
    private static final long LOOK_MILLIS = 20;
    private static final long LAST_WORK_MILLIS = 500;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final RenderingQueue queue;
    private final SharedCollections collections;
    private final Connections connections;
    private final ScrapeObserver observer;
    private final Channel server;
    private final InetSocketAddress address;
    private final AtomicBoolean isRetiring = new AtomicBoolean();
    private final CompletableFuture<Boolean> retired = new CompletableFuture<>();

    private volatile ScrapeSettings settings;
    private boolean hasTold;

    private ScrapeListener(ListenAddress listen, ScrapeSettings settings, ScrapeObserver observer)
            throws ScrapeBindException {
        this.settings = settings;
        this.observer = observer;
        this.group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("weir-scrape", true), NioIoHandler.newFactory());
        this.loop = group.next();
        this.queue = new RenderingQueue(loop);
        this.collections = new SharedCollections(loop, queue);
        this.connections = new Connections(this::settings, observer);
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .childHandler(new ScrapeChannels(connections, collections, queue, this::settings, observer))
                .bind(listen.ip(), listen.port())
                .awaitUninterruptibly();
        this.server = bound.channel();
        Throwable cause = bound.cause();
        if (cause != null) {
            group.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
            throw new ScrapeBindException(listen, cause);
        }
        this.address = (InetSocketAddress) server.localAddress();
    }

    /**
     * Takes hold of an address without answering yet.
     *
     * @throws ScrapeBindException where somebody else has it, or this machine does not
     */
    public static ScrapeListener bind(ListenAddress address, ScrapeSettings settings, ScrapeObserver observer)
            throws ScrapeBindException {
        return new ScrapeListener(address, settings, observer);
    }

    /** The address that is listened on, with the port that the system chose where it was asked to. */
    public InetSocketAddress address() {
        return address;
    }

    /** Begins to answer, those first who have connected already. */
    public void activate() {
        loop.execute(() -> {
            tellIfExposed();
            server.config().setAutoRead(true);
        });
    }

    /** Answers the next request under these settings; a connection made under other rules of TLS is closed after its answer. */
    public void apply(ScrapeSettings next) {
        settings = next;
        loop.execute(() -> {
            tellIfExposed();
            collections.renew();
            connections.adopt(next);
        });
    }

    /**
     * Stops listening, answers the requests that are under way, and ends all threads.
     *
     * @param grace how long answers may still take
     * @return completes soon after the grace at the latest: whether no request was cut off
     */
    public CompletionStage<Boolean> retire(Duration grace) {
        long end = System.nanoTime() + grace.toNanos();
        if (!isRetiring.getAndSet(true)) {
            long onTheWay = Math.min(TimeUnit.MILLISECONDS.toNanos(MOST_ON_THE_WAY_MILLIS), grace.toNanos());
            server.close().addListener(closed -> retireLater(end, onTheWay));
        }
        return retired.copy();
    }

    private void retireBy(long end) {
        connections.finish();
        if (connections.isEmpty() || System.nanoTime() - end >= 0) {
            boolean isComplete = connections.cut();
            endThreads(ended -> retired.complete(isComplete));
        } else {
            retireLater(end, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    private void retireLater(long end, long nanos) {
        loop.schedule(() -> retireBy(end), nanos, TimeUnit.NANOSECONDS).addListener(done -> {
            if (!done.isSuccess()) {
                endThreads(ended -> retired.completeExceptionally(done.cause()));
            }
        });
    }

    private void endThreads(FutureListener<Object> then) {
        queue.close()
                .addListener(rendered -> group.shutdownGracefully(0, LAST_WORK_MILLIS, TimeUnit.MILLISECONDS)
                        .addListener(then));
    }

    private ScrapeSettings settings() {
        return settings;
    }

    private void tellIfExposed() {
        if (!hasTold && settings.isOpen() && !address().getAddress().isLoopbackAddress()) {
            hasTold = true;
            observer.exposed(address());
        }
    }
}
