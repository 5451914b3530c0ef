package dev.weir.benchmarks.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An OTLP collector that takes pushes, has no time for them, or never answers, by the path; and an address where none is. */
final class FaultyCollector implements AutoCloseable {
    private static final int TAKEN = 200;
    private static final int UNAVAILABLE = 503;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final int closedPort;

    private FaultyCollector(HttpServer server, int closedPort) {
        this.server = server;
        this.closedPort = closedPort;
    }

    static FaultyCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        int closedPort;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = closed.getLocalPort();
        }
        FaultyCollector collector = new FaultyCollector(server, closedPort);
        server.setExecutor(collector.threads);
        server.createContext("/taking", exchange -> answer(exchange, TAKEN));
        server.createContext("/busy", exchange -> answer(exchange, UNAVAILABLE));
        server.createContext("/hanging", collector::hang);
        server.start();
        return collector;
    }

    /** Where one can push to, with all that may come of it. */
    List<String> endpoints() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return List.of(
                address + "/taking", address + "/busy", address + "/hanging", "http://127.0.0.1:" + closedPort + "/");
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, NO_BODY);
        exchange.close();
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            end.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
