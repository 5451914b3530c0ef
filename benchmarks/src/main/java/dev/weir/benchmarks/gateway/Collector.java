package dev.weir.benchmarks.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes what is pushed by OTLP, or hangs: then it reads a request and doesn't answer until it is well again. */
final class Collector implements AutoCloseable {
    private static final int EMPTY_MESSAGE = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();

    private volatile CompletableFuture<?> health = CompletableFuture.completedFuture(null);

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() throws IOException {
        Collector collector =
                new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        collector.server.setExecutor(collector.threads);
        collector.server.createContext("/", collector::take);
        collector.server.start();
        return collector;
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        CompletableFuture<?> now = health;
        if (!now.isDone()) {
            held.incrementAndGet();
        }
        now.join();
        exchange.getResponseHeaders().set("content-type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, EMPTY_MESSAGE);
        exchange.close();
        taken.incrementAndGet();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers nothing from now on. */
    void hang() {
        health = new CompletableFuture<>();
    }

    /** Answers again, those too who wait. */
    void recover() {
        health.complete(null);
    }

    /** How many requests had to wait. */
    int held() {
        return held.get();
    }

    /** How many were answered. */
    int taken() {
        return taken.get();
    }

    @Override
    public void close() {
        recover();
        server.stop(0);
        threads.shutdownNow();
    }
}
