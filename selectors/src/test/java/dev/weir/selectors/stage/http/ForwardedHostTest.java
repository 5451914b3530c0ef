package dev.weir.selectors.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHostTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "host=example.com, example.com, -",
                "host=example.com:8080, example.com, 8080",
                "HOST=Example.com, Example.com, -",
                "host=\"example.com:8080\", example.com, 8080",
                "host=example.com;proto=https, example.com, -",
                "'host=example.com:81, for=10.0.0.1', example.com, 81",
                "host=10.0.0.1:80, 10.0.0.1, 80",
                "host=\"[::1]:80\", [::1], 80",
                "host=[2001:db8::1], [2001:db8::1], -",
                "host=example.com:, example.com, -",
                "host=a:65535, a, 65535"
            })
    void aValueThatBeginsWithHost_counts(String value, String host, Long port) {
        assertThat(ForwardedHost.of(Headers.of(Map.of("Forwarded", value)))).isEqualTo(new ForwardedHost(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host=",
                "host=;proto=https",
                "for=10.0.0.1;host=example.com",
                "proto=https;host=example.com",
                "example.com",
                "host=a b",
                "host=a:b",
                "host=a:65536",
                "host=a:99999999999999999999",
                "host=a:1:2",
                "host=::1",
                "host=[]",
                "host=a@b",
                "host=\"",
                "host=a/b",
                "host=a\u0000"
            })
    void anythingElse_doesNot(String value) {
        assertThat(ForwardedHost.of(Headers.of(Map.of("forwarded", value)))).isNull();
    }

    @Test
    void theFirstWellFormedValue_wins() {
        Headers headers = HeaderMap.builder()
                .add("Forwarded", "for=10.0.0.1")
                .add("Forwarded", "host=a b")
                .add("Forwarded", "host=first.example")
                .add("Forwarded", "host=second.example")
                .build();
        assertThat(ForwardedHost.of(headers)).isEqualTo(new ForwardedHost("first.example", null));
    }

    @Test
    void otherHeaders_areNotLookedAt() {
        assertThat(ForwardedHost.of(Headers.of(Map.of("Host", "a", "X-Forwarded-Host", "b"))))
                .isNull();
        assertThat(ForwardedHost.of(Headers.NONE)).isNull();
    }

    @Test
    void aHugeValue_isReadNoFurtherThanAHostIsLong() {
        assertThat(ForwardedHost.of(Headers.of(Map.of("forwarded", "host=" + "a".repeat(1_000_000)))))
                .extracting(ForwardedHost::host)
                .asString()
                .hasSizeLessThan(300);
    }
}
