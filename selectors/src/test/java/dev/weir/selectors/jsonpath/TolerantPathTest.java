package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantPathTest {

    private static final String BODY = """
            {"errors": [{"message": "no", "extensions": {"code": "A"}}, {"message": "never", "extensions": {"code": "B"}}],
             "my-key": 1, "a/b": 2, "c#": 3, "0": 4, "list": [1, 2, 3]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.errors.[0].message         | \"no\"",
                "$.errors.['0']               | ",
                "$.['my-key']                 | 1",
                ".['my-key']                  | 1",
                "['my-key']                   | 1",
                ".list[0]                     | 1",
                "..code                       | \"A\" \"B\"",
                "$.my-key                     | 1",
                "$.a/b                        | 2",
                "$.c#                         | 3",
                "$.0                          | 4",
                "  $ . list [ 0 , 1 ]         | 1 2",
                "$ .. code                    | \"A\" \"B\"",
                "$.list.[*]                   | 1 2 3",
                "$.errors[*].extensions.code  | \"A\" \"B\"",
                "$.list.length()              | 3",
                "$.errors.length()            | 2",
                "$.my-key.length()            | ",
                "$.list[1:0]                  | 2 3",
                "$.list[0:-1]                 | 1 2",
                "$.list[::-1]                 | 3 2 1",
                "$.list[-1]                   | 3"
            })
    void path_selects(String path, String nodes) {
        assertThat(String.join(" ", Selection.tolerant(path, BODY))).isEqualTo(nodes == null ? "" : nodes);
    }

    @Test
    void memberNamedLength_isAMember() {
        assertThat(Selection.tolerant("$.length", "{\"length\": 5}")).containsExactly("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "list", "@.list", "$.", "$.list[", "$.list[abc]", "$list", "$.list.length(1)", "$..", "$.a b"
            })
    void path_isRefused_whenItIsNeitherDialect(String path) {
        assertThatExceptionOfType(JsonPathSyntaxException.class).isThrownBy(() -> JsonPath.compileTolerant(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.[0]", ".list", "['list']", "$.my-key", "$. list", "$.list.length()", "$.0"})
    void strictPath_toleratesNothing(String path) {
        assertThatExceptionOfType(JsonPathSyntaxException.class).isThrownBy(() -> JsonPath.compile(path));
    }

    @Test
    void sliceThatEndsAtZero_isEmpty_byTheStandard() {
        assertThat(Selection.of("$.list[1:0]", BODY)).isEmpty();
    }
}
