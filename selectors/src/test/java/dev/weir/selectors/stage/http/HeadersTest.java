package dev.weir.selectors.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @Test
    void names_haveNoCase() {
        Headers headers = Headers.of(Map.of("Content-Length", "10"));
        assertThat(headers.first("content-length")).isEqualTo("10");
    }

    @Test
    void values_stayInTheirOrder() {
        Headers headers = HeaderMap.builder().add("a", "2").add("A", "1").build();
        assertThat(headers.first("a")).isEqualTo("2");
        assertThat(headers.all("a")).containsExactly("2", "1");
    }

    @Test
    void aHeaderThatIsNotThere_hasNoValue() {
        assertThat(Headers.NONE.first("a")).isNull();
        assertThat(Headers.NONE.all("a")).isEmpty();
    }

    @Test
    void whatIsAddedAfterwards_doesNotShow() {
        HeaderMap.Builder builder = HeaderMap.builder().add("a", "1");
        Headers headers = builder.build();
        builder.add("a", "2");
        assertThat(headers.all("a")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization", "Proxy-Authorization", "COOKIE", "set-cookie", "X-Api-Key"})
    void credentials_areSecretEverywhere(String name) {
        assertThat(SecretHeaders.DEFAULTS.contains(name)).isTrue();
    }

    @Test
    void moreSecrets_canBeNamed() {
        SecretHeaders secrets = SecretHeaders.DEFAULTS.and(List.of("X-Token"));
        assertThat(secrets.contains("x-token")).isTrue();
        assertThat(secrets.contains("cookie")).isTrue();
        assertThat(secrets.contains("x-other")).isFalse();
        assertThat(SecretHeaders.DEFAULTS.contains("x-token")).isFalse();
    }
}
