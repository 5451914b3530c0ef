package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantFilterTest {

    private static final String ITEMS = """
            {"known": ["A", "B"], "ranks": {"x": "A"}, "items": [
              {"i": 1, "code": "A", "tags": ["A", "C"], "n": [1, 2]},
              {"i": 2, "code": "C", "tags": ["A", "B"], "n": [2, 1]},
              {"i": 3, "code": "B7", "tags": [], "n": [1, 2]},
              {"i": 4}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@.code == 'A'                  ; 1",
                "(@.code == 'A')                ; 1",
                "@.code in $.known              ; 1",
                "@.code in $.ranks              ; 1",
                "@.code in ['C', 'B7', 1, null] ; 2 3",
                "@.code in []                   ; ",
                "@.code in 'A'                  ; ",
                "@.code nin $.known             ; 2 3 4",
                "@.tags anyOf ['C', 'D']        ; 1",
                "@.tags.* anyOf ['C', 'D']      ; 1",
                "@.code anyOf ['C', 'D']        ; 2",
                "@.tags noneOf $.known          ; 3 4",
                "@.tags subsetOf $.known        ; 2 3",
                "@.tags size 2                  ; 1 2",
                "@.code size 2                  ; 3",
                "@ size 1                       ; 4",
                "@.code ~= '[0-9]'              ; 3",
                "@.code ~= '^\\\\w$'            ; 1 2",
                "@.tags.* ~= 'B'                ; 2",
                "!@.code ~= '[0-9]'             ; 1 2 4",
                "@.tags.length() > 1            ; 1 2",
                "@.tags.length() == 0           ; 3",
                "@.n.* == $.items[0].n.*        ; 1 3",
                "@.n.* != $.items[0].n.*        ; 2 4",
                "@.n.* <= $.items[0].n.*        ; 1 3",
                "@.n.* < 5                      ; ",
                "@.n[?@ > 1] < 5                ; 1 2 3",
                "!@.code == 'A'                 ; 2 3 4",
                "count(@.tags.*) == 0           ; 3 4",
                "match(@.code, '.[0-9]')        ; 3"
            })
    void filter_selects(String filter, String ids) {
        assertThat(String.join(" ", Selection.tolerant("$.items[?" + filter + "].i", ITEMS)))
                .isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void filter_testsTheValueItself_whenItIsNoArray() {
        String body = "{\"error\": {\"code\": \"A\", \"inner\": {\"code\": \"B\"}}}";
        assertThat(Selection.tolerant("$.error[?(@.code == 'A')].code", body)).containsExactly("\"A\"");
        assertThat(Selection.tolerant("$.error.code[?(@ == 'A')]", body)).containsExactly("\"A\"");
        assertThat(Selection.of("$.error[?(@.code == 'A')]", body)).isEmpty();
    }

    @Test
    void filterOfDescendants_testsChildren_asInTheStandard() {
        String body = "{\"error\": {\"code\": \"A\", \"inner\": {\"code\": \"B\"}}}";
        assertThat(Selection.tolerant("$..[?(@.code == 'B')].code", body)).containsExactly("\"B\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@.a in",
                "@.a inside [1]",
                "@.a in [1",
                "@.a in [@.b]",
                "@.a in [,]",
                "@.a ~= '['",
                "@.a ~= 1",
                "@.a ~= 'x{1000}{1000}'",
                "@.a size",
                "@.a between 1"
            })
    void filter_isRefused_whenMalformed(String filter) {
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compileTolerant("$[?(" + filter + ")]"));
    }
}
