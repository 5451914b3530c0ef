package dev.weir.gateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A GraphQL service of graphql-java behind the JDK's HTTP server. It counts what it executed, and what of that had errors. */
final class GraphqlService implements AutoCloseable {
    private static final String SCHEMA = "type Query { products: [Product!]! }\ntype Product { name: String! }";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final GraphQL graphql;
    private final AtomicLong executed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    private GraphqlService(HttpServer server, GraphQL graphql) {
        this.server = server;
        this.graphql = graphql;
    }

    static GraphqlService start() throws IOException {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", query -> query.dataFetcher("products", asked -> List.of(Map.of("name", "Weir"))))
                .build();
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        GraphqlService service =
                new GraphqlService(server, GraphQL.newGraphQL(schema).build());
        server.setExecutor(service.threads);
        server.createContext("/graphql", service::answer);
        server.start();
        return service;
    }

    int port() {
        return server.getAddress().getPort();
    }

    long executed() {
        return executed.get();
    }

    long failed() {
        return failed.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        ExecutionResult result = graphql.execute(query(exchange.getRequestBody().readAllBytes()));
        executed.incrementAndGet();
        if (!result.getErrors().isEmpty()) {
            failed.incrementAndGet();
        }
        byte[] body = JsonNode.of(result.toSpecification()).toJson().getBytes(UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String query(byte[] request) {
        return JsonParser.parse(request) instanceof JsonObject object
                        && object.member("query") instanceof JsonString query
                ? query.value()
                : "";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
