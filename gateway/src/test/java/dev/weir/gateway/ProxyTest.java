package dev.weir.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.gateway.host.Message;
import dev.weir.gateway.host.TestGateway;
import dev.weir.gateway.host.TestUpstream;
import dev.weir.gateway.host.Wire;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests and responses pass as they are, but for what belongs to one connection alone. */
@Timeout(60)
class ProxyTest {

    @Test
    void request_reachesTheUpstream_andItsResponseTheClient() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("hello");
                TestGateway gateway = TestGateway.before(upstream)) {
            HttpResponse<String> response = gateway.get("/orders?open=true");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("hello");
            Message request = upstream.next();
            assertThat(request.start()).isEqualTo("GET /orders?open=true HTTP/1.1");
            assertThat(request.header("host")).contains("127.0.0.1:" + upstream.port());
            assertThat(request.header("x-forwarded-host"))
                    .contains("127.0.0.1:" + gateway.address().getPort());
            assertThat(request.header("x-forwarded-for")).contains("127.0.0.1");
            assertThat(request.header("x-forwarded-proto")).contains("http");
            assertThat(request.header("via")).contains("1.1 weir");
        }
    }

    @Test
    void headersOfOneConnection_areNotPassedOn() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("hello");
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.request(
                    "GET / HTTP/1.1",
                    "Host: shop",
                    "Connection: keep-alive, X-Mine",
                    "X-Mine: 1",
                    "TE: trailers",
                    "Upgrade: websocket",
                    "X-Other: 2");
            client.response();

            Message request = upstream.next();
            assertThat(request.headers()).doesNotContainKeys("connection", "x-mine", "te", "upgrade");
            assertThat(request.header("x-other")).contains("2");
        }
    }

    @Test
    void body_isPassedOn_withItsLengthOrInChunks() throws Exception {
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    String body = new String(connection.body(request), UTF_8);
                    connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
                });
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("POST /a HTTP/1.1\r\nHost: shop\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nhello");
            client.send("POST /b HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nabc");

            assertThat(upstream.next().header("content-length")).contains("5");
            assertThat(upstream.next().isChunked()).isTrue();
            assertThat(upstream.connections()).isEqualTo(1);
        }
    }

    @Test
    void body_isPassedOnAsAWhole_alsoWhereALaterRequestHasToWaitForItsConnection() throws Exception {
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    String body = new String(connection.body(request), UTF_8);
                    connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body);
                });
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            for (String body : new String[] {"one", "two", "three"}) {
                client.send("POST / HTTP/1.1\r\nHost: shop\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\n" + body);
            }
        }
    }

    @Test
    void responsesWithoutABody_areFramedAsSuch() throws Exception {
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> connection.send(
                        request.start().startsWith("HEAD")
                                ? "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
                                : "HTTP/1.1 " + request.path().substring(1) + " X\r\n\r\n"));
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            for (String request : new String[] {"HEAD /", "GET /204", "GET /304", "HEAD /"}) {
                client.send(request + " HTTP/1.1\r\nHost: shop\r\n\r\n");
                assertThat(client.head()).isNotNull();
            }
        }
    }

    @Test
    void oldClient_getsABodyThatEndsWithTheConnection() throws Exception {
        try (TestUpstream upstream = TestUpstream.start((request, connection) ->
                        connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n"));
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("GET / HTTP/1.0\r\n\r\n");

            Message head = client.head();
            assertThat(head.headers()).doesNotContainKey("transfer-encoding");
            byte[] body = new byte[2];
            assertThat(client.read(body)).isEqualTo(2);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void clientThatAsksFirst_isToldToGoOn() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("ok");
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("POST / HTTP/1.1\r\nHost: shop\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(client.head().start()).isEqualTo("HTTP/1.1 100 Continue");
            client.send("hi");

            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nok");
            assertThat(upstream.next().headers()).doesNotContainKey("expect");
        }
    }

    @Test
    void responseBeforeTheRequestIsWhole_leavesTheClientsConnectionOpen() throws Exception {
        try (TestUpstream upstream = TestUpstream.start(
                        (request, connection) -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nknown"));
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("POST / HTTP/1.1\r\nHost: shop\r\nContent-Length: 10\r\n\r\nfirst");
            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nknown");
            client.send("other");
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");

            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nknown");
            assertThat(upstream.connections()).isEqualTo(2); // what is left of a request may not meet the next one
        }
    }

    @Test
    void interimResponse_isLeftOut() throws Exception {
        try (TestUpstream upstream = TestUpstream.start(
                        (request, connection) -> connection.send(
                                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
                TestGateway gateway = TestGateway.before(upstream)) {
            assertThat(gateway.get("/").body()).isEqualTo("ok");
            assertThat(gateway.get("/").body()).isEqualTo("ok");
        }
    }

    @Test
    void pipelinedRequests_areAnsweredInOrder() throws Exception {
        try (TestUpstream upstream = TestUpstream.start(
                        (request, connection) -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: "
                                + request.path().length() + "\r\n\r\n" + request.path()));
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                all.append("GET /").append(i).append(" HTTP/1.1\r\nHost: shop\r\n\r\n");
            }
            client.send(all.toString());

            for (int i = 0; i < 50; i++) {
                assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\n/" + i);
            }
        }
    }
}
