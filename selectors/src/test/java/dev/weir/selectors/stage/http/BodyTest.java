package dev.weir.selectors.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @Test
    void json_isParsedOnce() {
        Body body = Body.of("{\"a\":\"b\"}");
        assertThat(body.json()).isNotNull().isSameAs(body.json());
        assertThat(body.member("a")).isEqualTo(JsonString.of("b"));
        assertThat(body.member("c")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":1}x", "hello", "\uFFFF"})
    void whatIsNoJson_hasNone(String text) {
        assertThat(Body.of(text).json()).isNull();
        assertThat(Body.of(text).member("a")).isNull();
        assertThat(Body.of(text).isTooLong()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"a\""})
    void whatIsNoObject_hasNoMembers(String text) {
        assertThat(Body.of(text).json()).isNotNull();
        assertThat(Body.of(text).member("a")).isNull();
    }

    @Test
    void aBodyBeyondTheLimits_hasNoJson() {
        byte[] utf8 = "[1,2,3]".getBytes(StandardCharsets.UTF_8);
        Body body = Body.of(utf8, JsonLimits.DEFAULTS.withSize(6));
        assertThat(body.json()).isNull();
        assertThat(body.isTooLong()).isTrue();
        assertThat(body.text(100)).isEqualTo("[1,2,3]");
        assertThat(Body.of("[".repeat(1_000)).json()).isNull();
    }

    @Test
    void text_isCutBetweenCharacters() {
        Body body = Body.of("ab😀cd");
        assertThat(body.text(2)).isEqualTo("ab");
        assertThat(body.text(3)).isEqualTo("ab");
        assertThat(body.text(4)).isEqualTo("ab😀");
        assertThat(body.text(100)).isEqualTo("ab😀cd");
        assertThat(body.text(0)).isEmpty();
    }

    @Test
    void malformedBytes_areReplaced() {
        assertThat(Body.of(new byte[] {'a', (byte) 0xFF, 'b'}).text(10)).isEqualTo("a\uFFFDb");
    }

    @Test
    void aParsedBody_isWrittenWhenItsTextIsAskedFor() {
        Body body = Body.of(JsonNode.of(Map.of("a", 1)));
        assertThat(body.text(100)).isEqualTo("{\"a\":1}");
        assertThat(body.text(3)).isEqualTo("{\"a");
        assertThat(body.isTooLong()).isFalse();
    }
}
