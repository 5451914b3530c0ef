package dev.weir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.gateway.host.TestGateway;
import dev.weir.gateway.host.TestUpstream;
import dev.weir.gateway.host.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoutesTest {
    private static String twoUpstreams(TestUpstream one, TestUpstream other, String routes) {
        return "listen: '127.0.0.1:0', upstreams: {one: {url: 'http://127.0.0.1:" + one.port()
                + "'}, other: {url: 'http://127.0.0.1:" + other.port() + "'}}, routes: [" + routes + "]";
    }

    @Test
    void longestPath_wins_andEndsBetweenSegments() {
        try (TestUpstream one = TestUpstream.answering("one");
                TestUpstream other = TestUpstream.answering("other");
                TestGateway gateway = TestGateway.start(
                        twoUpstreams(one, other, "{path: /, upstream: one}, {path: /orders/, upstream: other}"))) {
            assertThat(gateway.get("/").body()).isEqualTo("one");
            assertThat(gateway.get("/orders").body()).isEqualTo("other");
            assertThat(gateway.get("/orders/1?x=/").body()).isEqualTo("other");
            assertThat(gateway.get("/ordersmine").body()).isEqualTo("one");
        }
    }

    @Test
    void hostThatIsNamed_winsOverAny() throws Exception {
        try (TestUpstream one = TestUpstream.answering("one");
                TestUpstream other = TestUpstream.answering("other");
                TestGateway gateway = TestGateway.start(twoUpstreams(
                        one, other, "{path: /, upstream: one}, {path: /, host: Shop.Example, upstream: other}"));
                Wire client = gateway.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: SHOP.example:8080\r\n\r\n");
            assertThat(client.response()).endsWith("\nother");
            client.send("GET / HTTP/1.1\r\nHost: else.example\r\n\r\n");
            assertThat(client.response()).endsWith("\none");
        }
    }

    @Test
    void pathThatNoRouteTakes_isNotFound_andTheConnectionGoesOn() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("one");
                TestGateway gateway =
                        TestGateway.start("listen: '127.0.0.1:0', upstreams: {one: {url: 'http://127.0.0.1:"
                                + upstream.port() + "'}}, routes: [{path: /a, upstream: one}]");
                Wire client = gateway.connect()) {
            client.send("GET /b HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(client.response()).startsWith("HTTP/1.1 404 Not Found\n");
            client.send("GET /a HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(client.response()).endsWith("\none");
        }
    }

    @Test
    void wholeUri_isRoutedByItsPath() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("one");
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("GET http://shop.example/a?b HTTP/1.1\r\nHost: shop.example\r\n\r\n");
            client.response();

            assertThat(upstream.next().start()).isEqualTo("GET /a?b HTTP/1.1");
        }
    }
}
