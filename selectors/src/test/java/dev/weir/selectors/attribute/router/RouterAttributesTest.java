package dev.weir.selectors.attribute.router;

import static dev.weir.selectors.attribute.AttributeRow.row;
import static dev.weir.selectors.attribute.RequirementLevel.OPT_IN;
import static dev.weir.selectors.attribute.RequirementLevel.RECOMMENDED;
import static dev.weir.selectors.attribute.RequirementLevel.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.attribute.AttributeRow;
import dev.weir.selectors.attribute.StandardAttribute;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpVersion;
import dev.weir.selectors.stage.http.RequestTarget;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.selectors.value.Value;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterAttributesTest {

    @Test
    void attributes_haveTheirLevelsPhasesAndValues() {
        AttributeRow.assertTable(
                RouterAttributes.ALL,
                answered(404),
                List.of(
                        row("http.request.method", REQUIRED, "Q", "POST"),
                        row("http.response.status_code", REQUIRED, "P", 404).andAtError(Value.of(500)),
                        row("error.type", REQUIRED, "P", "Not Found").andAtError(Value.of("Internal Server Error")),
                        row("server.address", REQUIRED, "Q", "shop.example"),
                        row("server.port", REQUIRED, "Q", 8443),
                        row("client.name", REQUIRED, "", null),
                        row("client.version", REQUIRED, "", null),
                        row("network.protocol.version", RECOMMENDED, "Q", "HTTP/2.0"),
                        row("network.protocol.name", OPT_IN, "Q", "https"),
                        row("network.transport", OPT_IN, "QPEFXD", "tcp"),
                        row("network.type", OPT_IN, "Q", "ipv4"),
                        row("network.local.address", OPT_IN, "Q", "10.0.0.1"),
                        row("network.local.port", OPT_IN, "Q", 4000),
                        row("network.peer.address", OPT_IN, "Q", "2001:db8::7"),
                        row("network.peer.port", OPT_IN, "Q", 51000),
                        row("http.route", OPT_IN, "Q", "/graphql"),
                        row("url.path", OPT_IN, "Q", "/graphql"),
                        row("url.query", OPT_IN, "Q", "a=b"),
                        row("url.scheme", OPT_IN, "Q", "https"),
                        row("user_agent.original", OPT_IN, "Q", "curl/8"),
                        row("http.request.body.size", OPT_IN, "Q", 12),
                        row("http.response.body.size", OPT_IN, "P", 34),
                        row("trace_id", OPT_IN, "Q", ExampleContext.TRACE_ID),
                        row("dd.trace_id", OPT_IN, "Q", "18364758544493064720")));
    }

    @Test
    void activeRequests_haveAttributesOfTheirOwn() {
        AttributeRow.assertTable(
                RouterAttributes.ACTIVE_REQUESTS,
                answered(200),
                List.of(
                        row("http.request.method", REQUIRED, "Q", "POST"),
                        row("url.scheme", REQUIRED, "Q", "https"),
                        row("server.address", OPT_IN, "Q", "shop.example"),
                        row("server.port", OPT_IN, "Q", 8443)));
    }

    @Test
    void attributesOfABareRequest_areAbsent() {
        RouterView view = RouterView.of(ExampleContext.bare(), RouterRequest.of("GET", "/", Headers.NONE))
                .with(RouterResponse.of(200, Headers.NONE));
        assertThat(present(RouterAttributes.ALL, view, Phase.REQUEST))
                .isEqualTo(Map.of(
                        "http.request.method", Value.of("GET"),
                        "network.protocol.version", Value.of("HTTP/1.1"),
                        "network.transport", Value.of("tcp"),
                        "http.route", Value.of("/"),
                        "url.path", Value.of("/")));
        assertThat(present(RouterAttributes.ALL, view, Phase.RESPONSE))
                .isEqualTo(Map.of("http.response.status_code", Value.of(200), "network.transport", Value.of("tcp")));
        assertThat(present(RouterAttributes.ACTIVE_REQUESTS, view, Phase.REQUEST))
                .isEqualTo(Map.of("http.request.method", Value.of("GET")));
    }

    @Test
    void withoutAForwardedHost_theServerIsWhereTheConnectionEnds() {
        RouterView view = connected("10.0.0.1", Headers.of(Map.of("host", "ignored.example")));
        assertThat(value("server.address", view)).isEqualTo(Value.of("10.0.0.1"));
        assertThat(value("server.port", view)).isEqualTo(Value.of(4000));
        assertThat(present(RouterAttributes.ACTIVE_REQUESTS, view, Phase.REQUEST))
                .doesNotContainKey("server.address");
    }

    @Test
    void aForwardedHostWithoutPort_isMetAtTheConnectionsPort() {
        RouterView view = connected("10.0.0.1", Headers.of(Map.of("forwarded", "host=shop.example")));
        assertThat(value("server.address", view)).isEqualTo(Value.of("shop.example"));
        assertThat(value("server.port", view)).isEqualTo(Value.of(4000));
    }

    @ParameterizedTest
    @CsvSource({
        "::1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "127.0.0.1, 127.0.0.1"
    })
    void addresses_areWrittenShort(String address, String text) {
        assertThat(value("network.local.address", connected(address, Headers.NONE)))
                .isEqualTo(Value.of(text));
    }

    @Test
    void theTypeOfTheNetwork_isThatOfTheLocalAddress() {
        assertThat(value("network.type", connected("::1", Headers.NONE))).isEqualTo(Value.of("ipv6"));
        assertThat(value("network.type", connected("127.0.0.1", Headers.NONE))).isEqualTo(Value.of("ipv4"));
    }

    @Test
    void aNameThatWasNotResolved_isNoAddress() {
        InetSocketAddress name = InetSocketAddress.createUnresolved("shop.example", 80);
        RouterRequest request =
                new RouterRequest("GET", new RequestTarget("/"), HttpVersion.HTTP_1_1, Headers.NONE, name, name);
        RouterView view = RouterView.of(ExampleContext.bare(), request);
        assertThat(value("network.local.address", view)).isNull();
        assertThat(value("network.type", view)).isNull();
        assertThat(value("server.address", view)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.5", "12a", " 12", "1234567890123456789"})
    void aMalformedLength_isAbsent(String length) {
        RouterView view = connected("::1", Headers.of(Map.of("content-length", length)));
        assertThat(value("http.request.body.size", view)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"100, Continue", "302, Found", "400, Bad Request", "499, unknown", "503, Service Unavailable"})
    void theTypeOfAnError_isThePhraseOfItsStatus(int status, String phrase) {
        assertThat(errorType(status)).isEqualTo(Value.of(phrase));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 299})
    void aSuccess_hasNoErrorType(int status) {
        assertThat(errorType(status)).isNull();
    }

    @Test
    void baggage_isAnAttributeForEachEntryWithAProperName() {
        Map<String, String> entries = new HashMap<>();
        BaggageAttributes.forEach(ExampleContext.full(), entries::put);
        assertThat(entries).isEqualTo(Map.of("tenant", "acme"));
        entries.clear();
        BaggageAttributes.forEach(ExampleContext.bare(), entries::put);
        assertThat(entries).isEmpty();
    }

    private static @Nullable Value errorType(int status) {
        return RouterAttributes.ALL.stream()
                .filter(attribute -> attribute.name().equals("error.type"))
                .findFirst()
                .orElseThrow()
                .selector()
                .evaluate(Phase.RESPONSE, answered(status));
    }

    private static @Nullable Value value(String name, RouterView view) {
        return present(RouterAttributes.ALL, view, Phase.REQUEST).get(name);
    }

    private static Map<String, Value> present(
            List<StandardAttribute<RouterView>> attributes, RouterView view, Phase phase) {
        Map<String, Value> present = new HashMap<>();
        for (StandardAttribute<RouterView> attribute : attributes) {
            Value value = attribute.selector().evaluate(phase, view);
            if (value != null) {
                present.put(attribute.name(), value);
            }
        }
        return present;
    }

    private static RouterView connected(String local, Headers headers) {
        InetSocketAddress end = new InetSocketAddress(address(local), 4000);
        return RouterView.of(
                ExampleContext.bare(),
                new RouterRequest("GET", new RequestTarget("/"), HttpVersion.HTTP_1_1, headers, end, end));
    }

    private static RouterView answered(int status) {
        Headers headers = Headers.of(
                Map.of("forwarded", "host=shop.example:8443", "user-agent", "curl/8", "content-length", "12"));
        RouterRequest request = new RouterRequest(
                "POST",
                new RequestTarget("https://shop.example/graphql?a=b"),
                HttpVersion.HTTP_2,
                headers,
                new InetSocketAddress(address("10.0.0.1"), 4000),
                new InetSocketAddress(address("2001:db8::7"), 51000));
        return RouterView.of(ExampleContext.full(), request)
                .with(RouterResponse.of(status, Headers.of(Map.of("content-length", "34"))))
                .with(new StageError("timed out"));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
