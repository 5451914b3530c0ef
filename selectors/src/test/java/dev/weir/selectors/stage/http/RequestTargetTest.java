package dev.weir.selectors.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/hello, -, /hello, -",
                "/a/b?c=d&e, -, /a/b, c=d&e",
                "/a?, -, /a, ''",
                "/a?b?c, -, /a, b?c",
                "/a#f?q, -, /a, -",
                "/a?q#f, -, /a, q",
                "https://example.com/a?b, https, /a, b",
                "http://example.com, http, /, -",
                "http://example.com?b, http, /, b",
                "*, -, *, -",
                "'', -, '', -",
                "?a, -, '', a",
                "example.com:443, -, example.com:443, -",
                "/a://b, -, /a://b, -",
                "://b, -, ://b, -",
                "1http://b, -, 1http://b, -",
                "h2+x.y-z://b/c, h2+x.y-z, /c, -"
            })
    void aTarget_hasTheseParts(String target, String scheme, String path, String query) {
        RequestTarget parsed = new RequestTarget(target);
        assertThat(parsed.scheme()).isEqualTo(scheme);
        assertThat(parsed.path()).isEqualTo(path);
        assertThat(parsed.query()).isEqualTo(query);
    }
}
