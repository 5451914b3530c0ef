package dev.weir.gateway.upstream;

import dev.weir.gateway.config.UpstreamConfig;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one upstream: as many as it may have at a time, and a queue of those who wait. A connection stays
 * on the event loop that it was made on, and is used by requests of that loop alone; where those of another loop wait, it
 * is closed so that they may open one. Safe for any thread.
 */
final class ConnectionPool {
    private final UpstreamConfig config;
    private final Connector connector;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final Deque<Waiter> waiting = new ConcurrentLinkedDeque<>();
    /** Of each event loop, and touched by it alone. */
    private final Map<EventLoop, Deque<UpstreamConnection>> idle = new ConcurrentHashMap<>();

    private volatile boolean closed;

    private record Waiter(EventLoop loop, Promise<UpstreamConnection> promise) {}

    ConnectionPool(UpstreamConfig config, Connector connector) {
        this.config = config;
        this.connector = connector;
    }

    int open() {
        return open.get();
    }

    int pending() {
        return pending.get();
    }

    /** A connection of this event loop, which is the current one; or a {@link FetchFailure}, in time. */
    Future<UpstreamConnection> acquire(EventLoop loop) {
        Promise<UpstreamConnection> promise = loop.newPromise();
        UpstreamConnection resting = idleOf(loop).pollLast();
        if (resting != null) {
            resting.wake();
            promise.setSuccess(resting);
        } else if (takePermit()) {
            connect(new Waiter(loop, promise));
        } else if (pending.incrementAndGet() > config.mostPending()) {
            pending.decrementAndGet();
            promise.setFailure(new FetchFailure(
                    FetchFailure.Kind.SATURATED, config.mostPending() + " requests wait for a connection already"));
        } else {
            enqueue(new Waiter(loop, promise));
        }
        return promise;
    }

    private void enqueue(Waiter waiter) {
        waiting.addLast(waiter);
        Future<?> timer = waiter.loop()
                .schedule(
                        () -> waiter.promise()
                                .tryFailure(new FetchFailure(
                                        FetchFailure.Kind.TIMEOUT,
                                        "no connection was free within "
                                                + config.connectTimeout().toMillis() + " ms")),
                        config.connectTimeout().toMillis(),
                        TimeUnit.MILLISECONDS);
        waiter.promise().addListener(done -> {
            timer.cancel(false);
            pending.decrementAndGet();
            waiting.remove(waiter);
        });
        makeRoom();
        serveWaiting(); // a permit may have been returned since it was asked for
    }

    /** Connections that rest on other event loops are of no use to those who wait here. */
    private void makeRoom() {
        idle.forEach((loop, resting) -> loop.execute(() -> {
            UpstreamConnection oldest = waiting.isEmpty() ? null : resting.pollFirst();
            if (oldest != null) {
                oldest.wake();
                oldest.close();
            }
        }));
    }

    private boolean takePermit() {
        if (open.incrementAndGet() > config.mostConnections()) {
            open.decrementAndGet();
            return false;
        }
        return true;
    }

    private void returnPermit() {
        open.decrementAndGet();
        serveWaiting();
    }

    private void serveWaiting() {
        while (!waiting.isEmpty() && takePermit()) {
            Waiter next = waiting.pollFirst();
            if (next == null || next.promise().isDone()) {
                open.decrementAndGet();
            } else {
                next.loop().execute(() -> connect(next));
            }
        }
    }

    private void connect(Waiter waiter) {
        connector.connect(waiter.loop()).addListener((Future<UpstreamConnection> connected) -> {
            if (!connected.isSuccess()) {
                returnPermit();
                waiter.promise().tryFailure(connected.cause());
                return;
            }
            UpstreamConnection connection = connected.getNow();
            connection.channel().closeFuture().addListener(ended -> {
                idleOf(waiter.loop()).remove(connection);
                returnPermit();
            });
            if (!waiter.promise().trySuccess(connection)) {
                release(waiter.loop(), connection, true);
            }
        });
    }

    /** Gives a connection back, on its event loop. One that isn't at rest is closed. */
    void release(EventLoop loop, UpstreamConnection connection, boolean atRest) {
        connection.end();
        if (!atRest || closed || !connection.channel().isActive()) {
            connection.close();
            return;
        }
        @Nullable Waiter next = waiting.pollFirst();
        if (next == null) {
            rest(loop, connection);
        } else if (next.loop() == loop) {
            if (!next.promise().trySuccess(connection)) {
                release(loop, connection, true);
            }
        } else {
            waiting.addFirst(next);
            connection.close();
        }
    }

    private void rest(EventLoop loop, UpstreamConnection connection) {
        idleOf(loop).addLast(connection);
        connection.rest(loop.schedule(
                () -> {
                    if (idleOf(loop).remove(connection)) {
                        connection.close();
                    }
                },
                config.idleTimeout().toMillis(),
                TimeUnit.MILLISECONDS));
    }

    /** Closes what rests. What is in use is closed when it is given back. */
    void close() {
        closed = true;
        idle.forEach((loop, resting) -> loop.execute(() -> {
            for (UpstreamConnection next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
                next.wake();
                next.close();
            }
        }));
    }

    private Deque<UpstreamConnection> idleOf(EventLoop loop) {
        return idle.computeIfAbsent(loop, missing -> new ArrayDeque<>());
    }
}
