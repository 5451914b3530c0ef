package dev.weir.telemetry.exposition.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelKeysTest {
    @ParameterizedTest
    @CsvSource({
        "http.request.method, http_request_method",
        "a:b, a_b",
        "__reserved, _reserved",
        "_private, _private",
        "404, key_404",
        "é, _",
        "'', _",
        "le, exported_le",
        "otel.scope.name, exported_otel_scope_name",
        "otel_scope_version, exported_otel_scope_version",
        "otel.scope.schema_url, exported_otel_scope_schema_url"
    })
    void anAttributesKey_becomesALegalLabelThatIsNotOurOwn(String key, String label) {
        assertThat(LabelKeys.of(key)).isEqualTo(label).matches("[a-zA-Z_][a-zA-Z0-9_]*");
    }
}
