package dev.weir.benchmarks.soak;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** A client that sends what comes to its mind, and often enough leaves or talks nonsense. Its mind is its seed. */
final class RandomClient implements Runnable {
    private static final int MOST_OF_A_CONNECTION = 30;
    private static final int MOST_BODY_BYTES = 150_000;
    private static final List<String> TARGETS = List.of(
            "/ok/20",
            "/ok/300",
            "/ok/5000",
            "/ok/90000",
            "/chunked/4000",
            "/chunked/60000",
            "/slow/20",
            "/slow/700",
            "/early/10",
            "/reset",
            "/half",
            "/garbage",
            "/nothing",
            "/unrouted");

    private final int port;
    private final Random random;
    private final TrafficCounts counts;
    private final CountDownLatch end;

    RandomClient(int port, long seed, TrafficCounts counts, CountDownLatch end) {
        this.port = port;
        this.random = new Random(seed);
        this.counts = counts;
        this.end = end;
    }

    @Override
    public void run() {
        while (end.getCount() > 0) {
            try (ClientConnection connection = ClientConnection.to(port)) {
                int requests = 1 + random.nextInt(MOST_OF_A_CONNECTION);
                while (requests-- > 0 && connection.isReusable() && end.getCount() > 0) {
                    act(connection);
                }
            } catch (IOException e) {
                counts.broken(); // as is to be expected of some of what is asked for
            }
        }
    }

    private void act(ClientConnection connection) throws IOException {
        counts.sent();
        int what = random.nextInt(100);
        if (what < 45) {
            connection.send(head("GET", target()) + "\r\n");
            counts.answered(connection.response());
        } else if (what < 60) {
            post(connection);
        } else if (what < 80) {
            graphql(connection);
        } else if (what < 90) {
            leave(connection);
        } else {
            nonsense(connection);
        }
    }

    private void post(ClientConnection connection) throws IOException {
        byte[] body = new byte[random.nextInt(MOST_BODY_BYTES)];
        connection.send(head("POST", target()) + "content-length: " + body.length + "\r\n\r\n");
        connection.send(body);
        counts.answered(connection.response());
    }

    private void graphql(ClientConnection connection) throws IOException {
        String[] queries = {"query Known { products }", "query Unknown { errors }", "subscription News { events }"};
        String body = "{\"query\":\"" + queries[random.nextInt(queries.length)] + "\"}";
        connection.send(head("POST", "/graphql") + "content-type: application/json\r\ncontent-length: " + body.length()
                + "\r\n\r\n" + body);
        counts.answered(connection.response());
    }

    /** Not before the gateway must know of the request: it has the head, and a reset comes after its first word. */
    private void leave(ClientConnection connection) throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> {
                connection.send(head("GET", "/slow/300") + "\r\n");
                connection.close();
            }
            case 1 -> {
                connection.send(head("POST", "/ok/20") + "content-length: 100000\r\n\r\n");
                connection.send(new byte[random.nextInt(90_000)]);
                connection.close();
            }
            case 2 -> {
                connection.send(
                        head("POST", "/graphql") + "content-type: application/json\r\ncontent-length: 100\r\n\r\n");
                connection.send("{\"query\":\"query Half");
                connection.close();
            }
            default -> {
                connection.send(head("GET", "/ok/90000") + "\r\n");
                connection.awaitFirstByte();
                connection.reset();
            }
        }
        counts.left();
    }

    private void nonsense(ClientConnection connection) throws IOException {
        String[] heads = {
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nx: " + "a".repeat(20_000) + "\r\n\r\n",
            "GET / HTTP/1.1\r\nthis is no header\r\n\r\n",
            "COFFEE\r\n\r\n",
            "POST /graphql HTTP/1.1\r\nhost: soak\r\ncontent-type: application/json\r\ncontent-length: 4\r\n\r\n{{{{",
        };
        connection.send(heads[random.nextInt(heads.length)]);
        counts.answered(connection.response());
    }

    private String target() {
        return TARGETS.get(random.nextInt(TARGETS.size()));
    }

    private String head(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\nhost: soak\r\nx-tenant: tenant-" + random.nextInt(20) + "\r\n";
    }
}
