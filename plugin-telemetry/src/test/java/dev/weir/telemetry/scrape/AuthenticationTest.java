package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.Authentication;
import dev.weir.telemetry.config.prometheus.BasicCredentials;
import dev.weir.telemetry.scrape.RawConnection.Answer;
import dev.weir.telemetry.yaml.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
    private static final Authentication TWO_OF_EACH = new Authentication(
            List.of(new BasicCredentials("anna", Secret.of("p:ä ss")), new BasicCredentials("bert", Secret.of("word"))),
            List.of(Secret.of("first-token"), Secret.of("second-token")));

    private final AtomicInteger collections = new AtomicInteger();
    private TestListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = listening(TWO_OF_EACH);
    }

    @AfterEach
    void end() throws Exception {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YW5uYTpwOsOkIHNz",
                "Basic YmVydDp3b3Jk",
                "basic YmVydDp3b3Jk",
                "BASIC   YmVydDp3b3Jk",
                "Bearer first-token",
                "Bearer second-token",
                "bearer second-token",
            })
    void eachUserAndEachToken_mayScrape(String authorization) throws Exception {
        assertThat(scrape("Authorization: " + authorization).code()).isEqualTo(200);
        assertThat(collections).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic canary",
                "Basic YmVydDp3b3JkCg==",
                "Basic YmVydDp3b3J",
                "Basic YW5uYTp3b3Jk",
                "Basic Zmlyc3QtdG9rZW4=",
                "Bearer",
                "Bearer first",
                "Bearer first-token, second-token",
                "Bearer bert:word",
                "Digest first-token",
                "first-token",
            })
    void others_areRefused_beforeAnythingIsCollected(String authorization) throws Exception {
        Answer answer = scrape("Authorization: " + authorization);

        assertThat(answer.code()).isEqualTo(401);
        assertThat(answer.text()).isEqualTo("401 Unauthorized\n");
        assertThat(listener.events().nextRefused()).isEqualTo(401);
        assertThat(collections).hasValue(0);
    }

    @Test
    void refusal_saysWhatCouldBeBrought() throws Exception {
        assertThat(scrape("Accept: */*").headers())
                .contains(
                        "www-authenticate: Basic realm=\"metrics\", charset=\"UTF-8\"",
                        "www-authenticate: Bearer realm=\"metrics\"");
    }

    @Test
    void refusal_namesNoSchemeThatIsNotConfigured() throws Exception {
        try (TestListener tokens = listening(new Authentication(List.of(), TWO_OF_EACH.tokens()));
                RawConnection connection = tokens.connect()) {
            assertThat(connection.get("/metrics").header("www-authenticate")).isEqualTo("Bearer realm=\"metrics\"");
        }
    }

    @Test
    void twoAuthorizations_areRefused_evenIfOneIsRight() throws Exception {
        assertThat(scrape("Authorization: Bearer first-token", "Authorization: Bearer other")
                        .code())
                .isEqualTo(401);
    }

    @Test
    void head_isGuardedToo() throws Exception {
        try (RawConnection connection = listener.connect()) {
            assertThat(connection.request("HEAD /metrics HTTP/1.1").head().code())
                    .isEqualTo(401);
        }
        assertThat(collections).hasValue(0);
    }

    @Test
    void credentialsInTheTests_areWhatTheyLookLike() {
        assertThat(new String(Base64.getDecoder().decode("YW5uYTpwOsOkIHNz"), StandardCharsets.UTF_8))
                .isEqualTo("anna:p:ä ss");
    }

    private TestListener listening(Authentication authentication) throws IOException {
        return TestListener.with(TestListener.settings(
                () -> {
                    collections.incrementAndGet();
                    return Pages.of("x").collect();
                },
                TestListener.PATIENT,
                authentication,
                null));
    }

    private Answer scrape(String... headers) throws IOException {
        try (RawConnection connection = listener.connect()) {
            return connection.send("GET /metrics HTTP/1.1\r\n").request(headers).answer();
        }
    }
}
