package dev.weir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.gateway.host.Message;
import dev.weir.gateway.host.TestGateway;
import dev.weir.gateway.host.TestUpstream;
import dev.weir.gateway.host.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong on either side ends one request, is told to the client, and is measured once. */
@Timeout(60)
class FailuresTest {
    private static final String SERVER = "http_server_request_duration_seconds_count";
    private static final String FETCH = "http_client_request_duration_seconds_count";
    private static final String ACTIVE = "http_server_active_requests_request";

    @Test
    void upstreamThatIsNotThere_isABadGateway() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (TestGateway gateway = TestGateway.start("listen: '127.0.0.1:0', upstreams: {shop: {url: 'http://127.0.0.1:"
                + nobody + "'}}, routes: [{path: /, upstream: shop}]")) {
            assertThat(gateway.get("/").statusCode()).isEqualTo(502);

            assertThat(gateway.sum(SERVER, "http_response_status_code=\"502\"")).isEqualTo(1);
            assertThat(gateway.sum(FETCH, "subgraph_name=\"shop\"")).isEqualTo(1);
            assertThat(gateway.sum("weir_upstream_fetch_duration_seconds_count", "outcome=\"unreachable\""))
                    .isEqualTo(1);
            assertThat(gateway.sum(ACTIVE, "")).isZero();
        }
    }

    @Test
    void upstreamThatTakesTooLong_isAGatewayTimeout() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> await(never));
                TestGateway gateway = TestGateway.before(upstream, "response_timeout: 100ms")) {
            assertThat(gateway.get("/").statusCode()).isEqualTo(504);

            assertThat(gateway.sum("weir_upstream_fetch_duration_seconds_count", "outcome=\"timeout\""))
                    .isEqualTo(1);
        } finally {
            never.countDown();
        }
    }

    @Test
    void moreRequestsThanMayWait_areRefused() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    await(answer);
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                });
                TestGateway gateway =
                        TestGateway.before(upstream, "max_connections: 1, max_pending: 1, connect_timeout: 10s");
                Wire first = gateway.connect();
                Wire second = gateway.connect();
                Wire third = gateway.connect()) {
            first.send("GET /1 HTTP/1.1\r\nHost: shop\r\n\r\n");
            upstream.next();
            second.send("GET /2 HTTP/1.1\r\nHost: shop\r\n\r\n");
            while (gateway.sum("weir_upstream_connections", "state=\"awaited\"") < 1) {
                Thread.onSpinWait();
            }
            third.send("GET /3 HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(third.response()).startsWith("HTTP/1.1 503 Service Unavailable\n");
            answer.countDown();

            assertThat(first.response()).isEqualTo("HTTP/1.1 200 OK\nok");
            assertThat(second.response()).isEqualTo("HTTP/1.1 200 OK\nok");
        }
    }

    @Test
    void upstreamThatBreaksInTheMiddle_breaksTheClientsConnection() throws Exception {
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    connection.reset();
                });
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            Message head = client.head();
            assertThat(head.start()).isEqualTo("HTTP/1.1 200 OK");
            client.read(new byte[4]);
            assertThat(client.isAtEnd()).isTrue();

            assertThat(gateway.sum(SERVER, "error_type=\"Internal Server Error\""))
                    .isEqualTo(1);
            assertThat(gateway.sum(ACTIVE, "")).isZero();
        }
    }

    @Test
    void restingConnectionThatTheServiceClosed_costsNoRequest() {
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                    connection.close();
                });
                TestGateway gateway = TestGateway.before(upstream)) {
            for (int i = 0; i < 20; i++) {
                assertThat(gateway.get("/" + i).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void malformedResponse_isABadGateway() {
        try (TestUpstream upstream = TestUpstream.start(
                        (request, connection) -> connection.send("this is not HTTP at all\r\n\r\n"));
                TestGateway gateway = TestGateway.before(upstream)) {
            assertThat(gateway.get("/").statusCode()).isEqualTo(502);
        }
    }

    @Test
    void clientThatLeaves_endsTheRequestToTheUpstream_andLeavesNothingOpen() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    if (connection.isAtEnd()) {
                        gone.countDown();
                    }
                });
                TestGateway gateway = TestGateway.before(upstream)) {
            Wire client = gateway.connect();
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            upstream.next();
            client.close();

            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
            while (gateway.sum("weir_upstream_fetch_duration_seconds_count", "outcome=\"abandoned\"") < 1) {
                Thread.onSpinWait();
            }
            assertThat(gateway.sum(ACTIVE, "")).isZero();
            assertThat(gateway.sum(SERVER, "http_request_method=\"GET\",server"))
                    .isEqualTo(1);
        }
    }

    @Test
    void clientThatStopsInTheMiddle_isTimedOut() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("ok");
                TestGateway gateway =
                        TestGateway.start(TestGateway.section(upstream, "") + ", limits: {idle_timeout: 100ms}");
                Wire client = gateway.connect()) {
            client.send("POST / HTTP/1.1\r\nHost: shop\r\nContent-Length: 10\r\n\r\nhalf");

            assertThat(client.response()).startsWith("HTTP/1.1 408 Request Timeout\n");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void headThatDrips_isTimedOut_howeverSteadilyItComes() throws Exception {
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        try (TestUpstream upstream = TestUpstream.answering("ok");
                TestGateway gateway =
                        TestGateway.start(TestGateway.section(upstream, "") + ", limits: {head_timeout: 200ms}");
                Wire client = gateway.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: shop\r\nX-Slow: ");
            Future<?> dripping = drip.scheduleAtFixedRate(() -> sendOneByte(client), 0, 10, TimeUnit.MILLISECONDS);

            assertThat(client.response()).startsWith("HTTP/1.1 408 Request Timeout\n");
            dripping.cancel(false);
            assertThat(client.isAtEnd()).isTrue();
            assertThat(upstream.waiting()).isZero();
        } finally {
            drip.shutdownNow();
        }
    }

    private static void sendOneByte(Wire client) {
        try {
            client.send("a");
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway takes no more", e); // ends the dripping
        }
    }

    @Test
    void connectionBetweenRequests_hasNoDeadlineOfAHead() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("ok");
                TestGateway gateway = TestGateway.start(
                        TestGateway.section(upstream, "") + ", limits: {head_timeout: 50ms, idle_timeout: 500ms}");
                Wire client = gateway.connect()) {
            long before = System.nanoTime();
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(client.response()).endsWith("\nok");

            assertThat(client.isAtEnd()).isTrue();
            assertThat(System.nanoTime() - before).isGreaterThan(500_000_000);
        }
    }

    @Test
    void bodyOfAnAnsweredRequest_isNoHeadThatIsLate() throws Exception {
        try (TestUpstream upstream = TestUpstream.start(
                        (request, connection) -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nknown"));
                TestGateway gateway =
                        TestGateway.start(TestGateway.section(upstream, "") + ", limits: {head_timeout: 50ms}");
                Wire client = gateway.connect()) {
            client.send("POST / HTTP/1.1\r\nHost: shop\r\nContent-Length: 3\r\n\r\na");
            assertThat(client.response()).endsWith("\nknown");
            client.send("b");
            long late = System.nanoTime() + 300_000_000;
            while (System.nanoTime() < late) {
                Thread.onSpinWait();
            }
            client.send("cGET / HTTP/1.1\r\nHost: shop\r\n\r\n");

            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nknown");
        }
    }

    @Test
    void clientThatSaysNothing_isClosed() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("ok");
                TestGateway gateway =
                        TestGateway.start(TestGateway.section(upstream, "") + ", limits: {idle_timeout: 100ms}");
                Wire client = gateway.connect()) {
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void headsThatAreTooLongOrMalformed_areRefused_andMeasured() throws Exception {
        String tooLong = "a".repeat(2_000);
        try (TestUpstream upstream = TestUpstream.answering("ok");
                TestGateway gateway =
                        TestGateway.start(TestGateway.section(upstream, "") + ", limits: {head_bytes: 1024}")) {
            assertThat(refusal(gateway, "GET /" + tooLong + " HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 414");
            assertThat(refusal(gateway, "GET / HTTP/1.1\r\nX: " + tooLong + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 431");
            assertThat(refusal(gateway, "GET / HTTP/1.1\r\nno colon\r\n\r\n")).startsWith("HTTP/1.1 400");

            assertThat(upstream.waiting()).isZero();
            assertThat(gateway.sum(SERVER, "http_response_status_code=\"4")).isEqualTo(3);
            assertThat(gateway.sum(ACTIVE, "")).isZero();
        }
    }

    private static String refusal(TestGateway gateway, String request) throws IOException {
        try (Wire client = gateway.connect()) {
            client.send(request);
            String response = client.response();
            assertThat(client.isAtEnd()).isTrue();
            return response;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
