package dev.weir.gateway.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Services that a gateway can have behind it: a shop, of which some parts fail, and a catalogue that speaks GraphQL. */
final class ExampleServices implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private ExampleServices(HttpServer server) {
        this.server = server;
    }

    /** Starts on a port; 0 lets the system choose one. */
    static ExampleServices start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExampleServices services = new ExampleServices(server);
        server.setExecutor(services.threads);
        server.createContext("/", exchange -> answer(exchange, 200, "text/plain", "Welcome to the shop\n"));
        server.createContext(
                "/orders",
                exchange -> answer(exchange, 200, "application/json", "{\"orders\":[{\"id\":1},{\"id\":2}]}"));
        server.createContext(
                "/missing",
                exchange -> answer(exchange, 404, "application/json", "{\"error\":\"there is no such thing\"}"));
        server.createContext(
                "/broken", exchange -> answer(exchange, 500, "application/json", "{\"error\":\"out of order\"}"));
        server.createContext("/graphql", ExampleServices::graphql);
        server.start();
        return services;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers what looks like a query for the catalogue, and everything else with an error, as GraphQL does. */
    private static void graphql(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        answer(
                exchange,
                200,
                "application/json",
                request.contains("products")
                        ? "{\"data\":{\"products\":[{\"name\":\"Weir\"},{\"name\":\"Lock\"}]}}"
                        : "{\"errors\":[{\"message\":\"there is no such field\"}]}");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? NO_BODY : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
