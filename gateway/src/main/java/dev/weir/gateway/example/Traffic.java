package dev.weir.gateway.example;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Clients of a gateway: twenty requests a second, of which some meet errors. */
final class Traffic implements AutoCloseable {
    private static final long MILLIS_BETWEEN_REQUESTS = 50;
    private static final List<String> TENANTS = List.of("blue", "green", "red");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "weir-example-traffic");
        thread.setDaemon(true);
        return thread;
    });
    private final LongAdder answered = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final URI gateway;
    private int count;

    Traffic(InetSocketAddress gateway) {
        this.gateway = URI.create("http://127.0.0.1:" + gateway.getPort());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what a request comes to is counted
    void start() {
        pace.scheduleAtFixedRate(this::send, 0, MILLIS_BETWEEN_REQUESTS, TimeUnit.MILLISECONDS);
    }

    /** How many requests had a response, whatever it said. */
    long answered() {
        return answered.sum();
    }

    /** How many had none. */
    long unanswered() {
        return unanswered.sum();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void send() {
        client.sendAsync(next(count++), HttpResponse.BodyHandlers.discarding())
                .whenComplete((response, failure) -> (failure == null ? answered : unanswered).increment());
    }

    private HttpRequest next(int number) {
        String tenant = TENANTS.get(number % TENANTS.size());
        return switch (number % 10) {
            case 0 -> graphql("query Products { products { name } }", tenant);
            case 1 -> graphql("query Unknown { nothing }", tenant);
            case 2 -> request("/missing", tenant).build();
            case 3 -> request("/broken", tenant).build();
            case 4 ->
                request("/", tenant)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();
            default -> request("/orders", tenant).build();
        };
    }

    private HttpRequest graphql(String query, String tenant) {
        return request("/graphql", tenant)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}"))
                .build();
    }

    private HttpRequest.Builder request(String path, String tenant) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .header("x-tenant", tenant);
    }

    @Override
    public void close() {
        pace.shutdownNow();
    }
}
