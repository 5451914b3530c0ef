package dev.weir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.gateway.host.TestGateway;
import dev.weir.gateway.host.TestUpstream;
import dev.weir.gateway.host.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Operations and their payloads are seen as they pass. */
@Timeout(60)
class GraphqlTest {
    private static final String INSTRUMENTS =
            "instruments: {supergraph: {acme.payloads: {type: counter, value: event_unit, unit: '{payload}',"
                    + " description: Payloads, attributes: {query: {query: string}, first: {is_primary_response: true},"
                    + " error: {response_errors: '$[0].message'}}}}}";

    private static TestUpstream upstream(String type, String body) {
        return TestUpstream.start((request, connection) -> {
            connection.body(request);
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
        });
    }

    private static TestGateway before(TestUpstream upstream) {
        return TestGateway.start(TestGateway.section(upstream, "graphql: true"), INSTRUMENTS);
    }

    @Test
    void operationInABody_isSeen_withItsOnePayload() throws Exception {
        try (TestUpstream upstream = upstream("application/json", "{\"errors\":[{\"message\":\"no\"}]}");
                TestGateway gateway = before(upstream)) {
            assertThat(gateway.post("/graphql", "application/json", "{\"query\":\"{a}\"}")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(gateway.sum("acme_payloads_total", "error=\"no\",first=\"true\""))
                    .isEqualTo(1);
            assertThat(gateway.sum("acme_payloads_total", "query=\"{a}\"")).isEqualTo(1);
            assertThat(upstream.next().header("content-length")).contains("15");
        }
    }

    @Test
    void operationInAQuery_isSeen() {
        try (TestUpstream upstream = upstream("application/json", "{\"data\":{}}");
                TestGateway gateway = before(upstream)) {
            gateway.get("/graphql?query=" + URLEncoder.encode("{b}", StandardCharsets.UTF_8));

            assertThat(gateway.sum("acme_payloads_total", "query=\"{b}\"")).isEqualTo(1);
        }
    }

    @Test
    void partsOfAMultipartResponse_areAPayloadEach() {
        String body = "\r\n---\r\nContent-Type: application/json\r\n\r\n{\"data\":{\"a\":1},\"hasNext\":true}"
                + "\r\n---\r\nContent-Type: application/json\r\n\r\n{\"errors\":[{\"message\":\"late\"}]}\r\n-----\r\n";
        try (TestUpstream upstream = upstream("multipart/mixed; boundary=\"-\"; deferSpec=20220824", body);
                TestGateway gateway = before(upstream)) {
            assertThat(gateway.post("/graphql", "application/json", "{\"query\":\"{a}\"}")
                            .body())
                    .isEqualTo(body);

            assertThat(gateway.sum("acme_payloads_total", "first=\"true\"")).isEqualTo(1);
            assertThat(gateway.sum("acme_payloads_total", "error=\"late\",first=\"false\""))
                    .isEqualTo(1);
        }
    }

    @Test
    void eventsOfAStream_areAPayloadEach() {
        String body = """
                : hello

                event: next
                data: {"data":
                data: {"a":1}}

                event: next
                data: {"errors":[{"message":"late"}]}

                event: complete

                """;
        try (TestUpstream upstream = upstream("text/event-stream", body);
                TestGateway gateway = before(upstream)) {
            gateway.post("/graphql", "application/json", "{\"query\":\"subscription {a}\"}");

            assertThat(gateway.sum("acme_payloads_total", "")).isEqualTo(2);
            assertThat(gateway.sum("acme_payloads_total", "error=\"late\"")).isEqualTo(1);
        }
    }

    @Test
    void bodyThatIsTooLong_passesUnseen() throws Exception {
        String body = "{\"query\":\"{a}\",\"pad\":\"" + "x".repeat(5_000) + "\"}";
        try (TestUpstream upstream = upstream("application/json", "{\"data\":{}}");
                TestGateway gateway = TestGateway.start(
                        TestGateway.section(upstream, "graphql: true") + ", limits: {graphql_bytes: 1024}",
                        INSTRUMENTS)) {
            assertThat(gateway.post("/graphql", "application/json", body).statusCode())
                    .isEqualTo(200);

            assertThat(upstream.next().header("content-length")).contains(String.valueOf(body.length()));
            assertThat(gateway.sum("acme_payloads_total", "")).isZero();
        }
    }

    @Test
    void clientThatAsksFirst_isToldToGoOn_once() throws Exception {
        try (TestUpstream upstream = upstream("application/json", "{\"data\":{}}");
                TestGateway gateway = before(upstream);
                Wire client = gateway.connect()) {
            client.request(
                    "POST /graphql HTTP/1.1",
                    "Host: shop",
                    "Content-Type: application/json",
                    "Expect: 100-continue",
                    "Content-Length: 15");
            assertThat(client.head().start()).isEqualTo("HTTP/1.1 100 Continue");
            client.send("{\"query\":\"{a}\"}");

            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\n{\"data\":{}}");
        }
    }

    @Test
    void clientThatLeavesWhileItsBodyIsCollected_leavesNothingOpen() throws Exception {
        try (TestUpstream upstream = upstream("application/json", "{}");
                TestGateway gateway = before(upstream)) {
            Wire client = gateway.connect();
            client.send(String.join(
                    "\r\n",
                    "POST /graphql HTTP/1.1",
                    "Host: shop",
                    "Content-Type: application/json",
                    "Content-Length: 100",
                    "",
                    "{\"query\""));
            while (gateway.sum("http_server_active_requests_request", "") < 1) {
                Thread.onSpinWait();
            }
            client.close();

            while (gateway.sum("http_server_active_requests_request", "") > 0) {
                Thread.onSpinWait();
            }
            assertThat(upstream.waiting()).isZero();
        }
    }
}
