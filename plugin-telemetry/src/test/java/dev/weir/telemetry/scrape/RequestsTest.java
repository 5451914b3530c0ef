package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.scrape.RawConnection.Answer;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    private static final String PAGE = "requests_total 7\n";

    private TestListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = TestListener.serving(Pages.of(PAGE));
    }

    @AfterEach
    void end() throws Exception {
        listener.close();
    }

    @Test
    void get_answersThePage() throws Exception {
        try (RawConnection connection = listener.connect()) {
            Answer answer = connection.get("/metrics");

            assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.header("content-type")).isEqualTo(Pages.TEXT);
            assertThat(answer.header("vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(answer.text()).isEqualTo(PAGE);
        }
        assertThat(listener.events().nextScraped().bytes()).isEqualTo(PAGE.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics?name[]=up", "/metrics?", "/metrics?a=b?c"})
    void query_changesNothing(String path) throws Exception {
        try (RawConnection connection = listener.connect()) {
            assertThat(connection.get(path).text()).isEqualTo(PAGE);
        }
    }

    @Test
    void head_hasTheHeadersOfGet_andNoBody() throws Exception {
        try (RawConnection connection = listener.connect()) {
            Answer get = connection.get("/metrics");
            Answer head = connection
                    .request("HEAD /metrics HTTP/1.1", "Host: localhost")
                    .head();

            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.headers()).isEqualTo(get.headers());
            assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/metrics/", "/Metrics", "/metrics;x", "*", "/canary<script>", "http://localhost/metrics"})
    void otherPath_isNotFound_andNotRepeated(String path) throws Exception {
        try (RawConnection connection = listener.connect()) {
            Answer answer = connection.get(path);

            assertThat(answer.code()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo("404 Not Found\n");
            assertThat(connection.get("/metrics").code()).isEqualTo(200);
        }
        assertThat(listener.events().nextRefused()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "CANARY"})
    void otherMethod_isNotAllowed(String method) throws Exception {
        try (RawConnection connection = listener.connect()) {
            Answer answer = connection
                    .request(method + " /metrics HTTP/1.1", "Host: localhost", "X-Canary: canary")
                    .answer();

            assertThat(answer.code()).isEqualTo(405);
            assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
            assertThat(answer.text()).doesNotContainIgnoringCase("canary");
        }
    }

    @Test
    void bodyOfAnotherMethod_isNotTakenForARequest() throws Exception {
        try (RawConnection connection = listener.connect()) {
            String smuggled = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
            connection.send("POST /metrics HTTP/1.1\r\nContent-Length: " + smuggled.length() + "\r\n\r\n" + smuggled);

            assertThat(connection.answer().code()).isEqualTo(405);
            assertThat(connection.isEnded()).isTrue();
        }
        assertThat(listener.events().hasNoMoreScraped()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 5\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"})
    void getWithABody_isRefused(String rest) throws Exception {
        try (RawConnection connection = listener.connect()) {
            Answer answer = connection.send("GET /metrics HTTP/1.1\r\n" + rest).answer();

            assertThat(answer.code()).isEqualTo(413);
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void expectation_isRefused() throws Exception {
        try (RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.1", "Expect: 100-continue", "Content-Length: 5");

            assertThat(connection.answer().code()).isEqualTo(417);
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void headTooLarge_isRefused_howeverMuchFollows() throws Exception {
        try (RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.1", "X-Canary: " + "x".repeat(100_000));

            Answer answer = connection.answer();
            assertThat(answer.code()).isEqualTo(431);
            assertThat(answer.text()).isEqualTo("431 Request Header Fields Too Large\n");
        }
        assertThat(listener.events().nextRefused()).isEqualTo(431);
    }

    @Test
    void manyHeaders_areRefused_byTheirSum() throws Exception {
        try (RawConnection connection = listener.connect()) {
            connection.send("GET /metrics HTTP/1.1\r\n" + "a: 0123456789\r\n".repeat(1_000) + "\r\n");

            assertThat(connection.answer().code()).isEqualTo(431);
        }
    }

    @Test
    void lineTooLong_isRefused() throws Exception {
        try (RawConnection connection = listener.connect()) {
            connection.request("GET /metrics?" + "x".repeat(10_000) + " HTTP/1.1", "Host: localhost");

            assertThat(connection.answer().code()).isEqualTo(414);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary",
                "GET\r\n\r\n",
                "GET /metrics\r\n\r\n",
                "GET /metrics HTTP/canary\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nbad header: 1\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nHost : localhost\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nno colon\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nA: \u0000canary\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            })
    void malformedRequest_isRefused_andNotRepeated(String text) throws Exception {
        try (RawConnection connection = listener.connect()) {
            Answer answer = connection.send(text + "\r\n\r\n").answer();

            assertThat(answer.code()).isEqualTo(400);
            assertThat(answer.text()).isEqualTo("400 Bad Request\n");
            assertThat(answer.headers().toString()).doesNotContainIgnoringCase("canary");
        }
    }

    @Test
    void anotherMajorVersion_isRefused() throws Exception {
        try (RawConnection connection = listener.connect()) {
            assertThat(connection.request("GET /metrics HTTP/2.0").answer().code())
                    .isEqualTo(505);
        }
    }

    @Test
    void connectionIsKept_andEndsWhenAsked() throws Exception {
        try (RawConnection connection = listener.connect()) {
            assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);
            assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);
            Answer last = connection
                    .request("GET /metrics HTTP/1.1", "Connection: close")
                    .answer();

            assertThat(last.text()).isEqualTo(PAGE);
            assertThat(last.header("connection")).isEqualTo("close");
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void oldVersion_getsABodyThatEndsWithTheConnection() throws Exception {
        try (RawConnection connection = listener.connect()) {
            Answer answer = connection
                    .request("GET /metrics HTTP/1.0", "Connection: keep-alive")
                    .answer();

            assertThat(answer.header("transfer-encoding")).isEmpty();
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(answer.text()).isEqualTo(PAGE);
        }
        assertThat(listener.events().nextScraped().outcome()).isEqualTo(ScrapeOutcome.SERVED);
    }

    @Test
    void pipelinedRequests_areAnsweredInTheirOrder() throws Exception {
        try (RawConnection connection = listener.connect()) {
            String get = "GET /metrics HTTP/1.1\r\n\r\n";
            connection.send(get + "GET /other HTTP/1.1\r\n\r\n" + "HEAD /metrics HTTP/1.1\r\n\r\n" + get);

            assertThat(connection.answer().text()).isEqualTo(PAGE);
            assertThat(connection.answer().code()).isEqualTo(404);
            assertThat(connection.head().code()).isEqualTo(200);
            assertThat(connection.answer().text()).isEqualTo(PAGE);
            assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);
        }
    }

    @Test
    void tooManyPipelinedRequests_endTheConnection_afterThoseThatWereTaken() throws Exception {
        try (RawConnection connection = listener.connect()) {
            connection.send("GET /metrics HTTP/1.1\r\n\r\n".repeat(40));

            for (int taken = 0; taken < 9; taken++) {
                assertThat(connection.answer().text()).isEqualTo(PAGE);
            }
            assertThat(connection.isEnded()).isTrue();
        }
    }
}
