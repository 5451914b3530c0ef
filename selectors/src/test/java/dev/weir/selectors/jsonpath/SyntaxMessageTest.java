package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxMessageTest {

    private static JsonPathSyntaxException failure(String path) {
        return catchThrowableOfType(JsonPathSyntaxException.class, () -> JsonPath.compile(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data.a           | 0  | unexpected 'd'                          | '$', the root that a path starts from",
                "$.               | 2  | unexpected end                          | a name or '*'",
                "$.a-b            | 3  | unexpected '-'                          | '.', '[' or the end of the path",
                "$[a]             | 2  | unexpected 'a'                          | a name in quotes, an index, a slice",
                "$['a             | 2  | string without end                      | a closing '",
                "$['\\x']         | 4  | unexpected 'x'                          | one of ' \\ / b f n r t u after a backslash",
                "$[0              | 3  | unexpected end                          | ',' or ']'",
                "$[9007199254740992] | 2 | integer too large                     | at most 9007199254740991",
                "$[?@.a=1]        | 6  | unexpected '='                          | '==' to compare",
                "$[?@.*==1]       | 3  | a query that may select many nodes is no value | value() or count() around it",
                "$[?length(@)]    | 3  | length() by itself is no test           | a comparison of it",
                "$[?'a']          | 3  | a literal by itself is no test          | a comparison with it",
                "$[?!@.a==1]      | 4  | a comparison right after '!'            | parentheses around the comparison",
                "$[?nope(@)]      | 3  | unknown function nope()                 | length, count, value, match or search",
                "$[?count(1)==1]  | 9  | no query                                | a query that starts with '@' or '$'",
                "$[?match(@)]     | 3  | match() with 1 arguments                | it to have 2",
                "$[?@.a==nil]     | 8  | unknown word 'nil'                      | true, false, null, or a function",
                "$[?(@.a]         | 7  | unexpected ']'                          | '&&', '||' or ')'",
                "$[?@.a==1e99999] | 8  | number too large, too small or too long | one that is nearer to 1"
            })
    void failure_saysWhereWhatAndWhatInstead(String path, int index, String problem, String expected) {
        JsonPathSyntaxException failure = failure(path);
        assertThat(failure.index()).isEqualTo(index);
        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure.expected()).contains(expected);
        assertThat(failure.expression()).isEqualTo(path);
    }

    @Test
    void message_holdsAllParts_onOneLine() {
        assertThat(failure("$['a',\n]"))
                .hasMessage(
                        "invalid JSONPath at index 7: unexpected ']', expected a name in quotes, an index, a slice, '*'"
                                + " or a filter '?', in $['a', ]");
    }

    @Test
    void invisibleCharacters_areNamedByTheirNumber() {
        assertThat(failure("$.a ").problem()).isEqualTo("unexpected character U+0020");
        assertThat(failure("$[\u00a0]").problem()).isEqualTo("unexpected character U+00A0");
    }
}
