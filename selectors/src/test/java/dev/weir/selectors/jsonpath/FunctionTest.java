package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionTest {

    @Test
    void length_countsCharactersElementsAndMembers() {
        assertThat(Selection.of(
                        "$[?length(@) == 2]", "[\"ab\", \"☺𝄞\", [1, 2], {\"a\": 1, \"b\": 2}, \"a\", [], 2, null]"))
                .containsExactly("\"ab\"", "\"☺𝄞\"", "[1,2]", "{\"a\":1,\"b\":2}");
    }

    @Test
    void length_isNothing_ofOtherValuesAndOfNothing() {
        assertThat(Selection.of("$[?length(@.a) == length(@.b)]", "[{\"a\": 1, \"b\": true}, {}, {\"a\": \"x\"}]"))
                .containsExactly("{\"a\":1,\"b\":true}", "{}");
    }

    @Test
    void length_takesLiteralsAndCalls() {
        assertThat(Selection.of("$[?length('abc') == @]", "[3]")).containsExactly("3");
        assertThat(Selection.of("$[?length(value(@.*)) == 1]", "[{\"a\": \"x\"}, {\"a\": \"xy\"}]"))
                .containsExactly("{\"a\":\"x\"}");
    }

    @Test
    void count_countsNodes_repeatedOnesToo() {
        assertThat(Selection.of("$[?count(@.*) == 2]", "[[1, 2], [1], {\"a\": 1, \"b\": 1}, 2]"))
                .containsExactly("[1,2]", "{\"a\":1,\"b\":1}");
        assertThat(Selection.of("$[?count(@['a', 'a']) == 2]", "[{\"a\": 1}]")).containsExactly("{\"a\":1}");
        assertThat(Selection.of("$[?count(@.x) == 0]", "[1]")).containsExactly("1");
    }

    @Test
    void value_isTheOnlyNode_orNothing() {
        assertThat(Selection.of("$[?value(@..x) == 1]", "[{\"a\": {\"x\": 1}}, {\"x\": 1, \"b\": {\"x\": 1}}, {}]"))
                .containsExactly("{\"a\":{\"x\":1}}");
        assertThat(Selection.of("$[?value(@.*) == value($.absent)]", "[[], [1, 2, 3], [1]]"))
                .containsExactly("[]", "[1,2,3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // wrong number of arguments
                "length() == 1",
                "length(@, @) == 1",
                "count() == 1",
                "count(@, @) == 1",
                "value() == 1",
                "match(@)",
                "match(@, 'a', 'b')",
                "search('a')",
                // a query of many nodes where a value is due
                "length(@.*) == 1",
                "length(@..a) == 1",
                "length(@[0, 1]) == 1",
                "length(@[:]) == 1",
                "match(@.*, 'a')",
                "match(@, $..a)",
                // a value where a query is due
                "count(1) == 1",
                "count('a') == 1",
                "count(true) == 1",
                "count(length(@)) == 1",
                "value(1) == 1",
                "value(value(@)) == 1",
                // a truth value where a value is due, and the other way round
                "match(@, 'a') == true",
                "search(@, 'a') == 1",
                "length(match(@, 'a')) == 1",
                "length(@)",
                "count(@)",
                "value(@)",
                "!length(@)",
                "length(@) && @",
                "match(match(@, 'a'), 'b')",
                // queries of many nodes and literals compared or tested
                "@.* == 1",
                "1 == @..a",
                "@[0, 1] == 1",
                "@[:] < 1",
                "@[?@.a] == 1",
                "$.* == $.*",
                "1",
                "'a'",
                "true",
                "null",
                "!true",
                "@ && false",
                "true || @",
                // what isn't a function
                "size(@) == 1",
                "Length(@) == 1",
                "length (@) == 1",
                "match\n(@, 'a')",
                "len_1(@) == 1",
                "@.length() == 1"
            })
    void illTypedExpression_isRefused(String filter) {
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compile("$[?" + filter + "]"));
    }
}
