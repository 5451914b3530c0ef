package dev.weir.gateway.upstream;

import dev.weir.gateway.config.UpstreamConfig;
import dev.weir.telemetry.scrape.settings.TlsContext;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.Future;

/** A service behind the gateway, with the connections to it. It lasts as long as its configuration stays the same. */
public final class Upstream {
    private final String name;
    private final UpstreamConfig config;
    private final ConnectionPool pool;

    /**
     * An upstream without connections yet.
     *
     * @throws IllegalArgumentException if its certificate and key can't be used
     */
    public Upstream(String name, UpstreamConfig config, HostLookup lookup) {
        this.name = name;
        this.config = config;
        SslContext tls = config.address().encrypted()
                ? TlsContext.ofClient(config.tls(), "gateway.upstreams." + name + ".tls")
                : null;
        this.pool = new ConnectionPool(config, new Connector(config, tls, lookup));
    }

    public String name() {
        return name;
    }

    public UpstreamConfig config() {
        return config;
    }

    /** A connection for a request on this event loop, which is the current one; or a {@link FetchFailure}, in time. */
    public Future<UpstreamConnection> acquire(EventLoop loop) {
        return pool.acquire(loop);
    }

    /**
     * Gives a connection back, on its event loop.
     *
     * @param atRest whether request and response were whole, and the service keeps the connection
     */
    public void release(EventLoop loop, UpstreamConnection connection, boolean atRest) {
        pool.release(loop, connection, atRest);
    }

    /** How many connections are open, those being made included. */
    public int openConnections() {
        return pool.open();
    }

    /** How many requests wait for a connection. */
    public int pendingRequests() {
        return pool.pending();
    }

    /** Closes connections that rest, and those in use once they do. */
    public void retire() {
        pool.close();
    }
}
