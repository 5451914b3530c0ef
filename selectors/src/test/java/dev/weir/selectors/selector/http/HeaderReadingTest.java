package dev.weir.selectors.selector.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.selector.subgraph.SupergraphHeader;
import dev.weir.selectors.stage.http.HeaderMap;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.TextHash;
import dev.weir.selectors.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReadingTest {

    private static final Value NONE = Value.of("none");

    @Test
    void theFirstValue_counts() {
        Headers headers = HeaderMap.builder().add("a", "1").add("a", "2").build();
        assertThat(HeaderReading.of("A").read(headers)).isEqualTo(Value.of("1"));
    }

    @Test
    void anEmptyValue_isAValue() {
        assertThat(reading().read(Headers.of(Map.of("a", "")))).isEqualTo(Value.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "a\nb", "a\u0000", "a\u007F", "\uD800"})
    void aValueThatIsNotVisible_countsAsMissing(String value) {
        assertThat(reading().read(Headers.of(Map.of("a", value)))).isEqualTo(NONE);
    }

    @Test
    void blanksAndTabs_areVisible() {
        assertThat(reading().read(Headers.of(Map.of("a", "b \tc")))).isEqualTo(Value.of("b \tc"));
    }

    @Test
    void aHash_hidesTheValueButNotTheDefault() {
        HeaderReading hashed = new HeaderReading("cookie", NONE, HeaderReading.Form.HASHED);
        assertThat(hashed.read(Headers.of(Map.of("cookie", "s3cret")))).isEqualTo(Value.of(TextHash.of("s3cret")));
        assertThat(hashed.read(Headers.NONE)).isEqualTo(NONE);
    }

    @Test
    void aSecretHeader_mayOnlyBeReadHashed() {
        SecretHeaders secrets = SecretHeaders.DEFAULTS.and(List.of("x-token"));
        assertThat(RequestHeader.of("Authorization").readsSecret(secrets)).isTrue();
        assertThat(ResponseHeader.of("Set-Cookie").readsSecret(secrets)).isTrue();
        assertThat(new SupergraphHeader(HeaderReading.of("X-Token")).readsSecret(secrets))
                .isTrue();
        assertThat(RequestHeader.of("accept").readsSecret(secrets)).isFalse();
        HeaderReading hashed = new HeaderReading("authorization", null, HeaderReading.Form.HASHED);
        assertThat(new RequestHeader(hashed).readsSecret(secrets)).isFalse();
    }

    private static HeaderReading reading() {
        return new HeaderReading("a", NONE, HeaderReading.Form.PLAIN);
    }
}
