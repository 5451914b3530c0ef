package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "@",
                "$$",
                "$@",
                " $",
                "$ ",
                "$.a ",
                "$\u00a0.a",
                "\ufeff$",
                "$.",
                "$..",
                "$...a",
                "$. a",
                "$.\na",
                "$.. a",
                "$..\t[0]",
                "$.[0]",
                "$.['a']",
                "$.1",
                "$.-a",
                "$.a-b",
                "$.a/b",
                "$.&",
                "$.a*",
                "$*",
                "$.**",
                "$a",
                "$.'a'",
                "$[]",
                "$[",
                "$]",
                "$[a]",
                "$['a'",
                "$['a',]",
                "$[,'a']",
                "$['a' 'b']",
                "$[0 1]",
                "$[**]",
                "$[$.a]",
                "$[@.a]",
                "$[?]",
                "$[?@.a",
                "$[?()]",
                "$[?(@.a]",
                "$[?@.a)]",
                "$[?@.a?@.b]",
                "$[?@.a &&]",
                "$[?&& @.a]",
                "$[?@.a & @.b]",
                "$[?@.a | @.b]",
                "$[?@.a and @.b]",
                "$[?not @.a]",
                "$[?!]",
                "$[?!!@.a]",
                "$[?!@.a == 1]",
                "$[?(@.a) == 1]",
                "$[?@.a == (1)]",
                "$[?@.a == !@.b]",
                "$[?@.a = 1]",
                "$[?@.a === 1]",
                "$[?@.a <> 1]",
                "$[?@.a =~ 'x']",
                "$[?@.a ~= 'x']",
                "$[?@.a in ['x']]",
                "$[?@.a == [1]]",
                "$[?@.a == {}]",
                "$[?@.a == b]",
                "$[?@.a == 1 == 1]",
                "$[?@.a < 1 < 2]",
                "$[?@.a == True]",
                "$[?@.a == NULL]",
                "$[?@.a == nul]",
                "$[?@.a == trueish]",
                "$[?@.a == 01]",
                "$[?@.a == -01]",
                "$[?@.a == .5]",
                "$[?@.a == 5.]",
                "$[?@.a == 1.e5]",
                "$[?@.a == 1e]",
                "$[?@.a == 1e+]",
                "$[?@.a == +1]",
                "$[?@.a == --1]",
                "$[?@.a == 0x1]",
                "$[?@.a == 1_000]",
                "$[?@.a == Infinity]",
                "$[?@.a == 'x]",
                "$[?count(@.a,) == 1]",
                "$[?count(,@.a) == 1]",
                "$[?match(@.a 'x')]",
                "$[?@.a == 1",
                "$.a[?@.b == 1].",
                "$.a\uD800"
            })
    void malformedPath_isRefused(String path) {
        assertThatExceptionOfType(JsonPathSyntaxException.class).isThrownBy(() -> JsonPath.compile(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ .a",
                "$\t['a']",
                "$\n..a",
                "$.a\r[0]",
                "$[ 'a' ]",
                "$[\t0\n,\r1 ]",
                "$[ 1 : 5 : 2 ]",
                "$[ : : ]",
                "$[::]",
                "$[? @.a]",
                "$[?\n(\t@.a\r)\n]",
                "$[?! @.a]",
                "$[?!\n(@.a)]",
                "$[?@.a\n==\n1]",
                "$[?@ .a [0] == $ ['b']]",
                "$[?@.a && @.b||@.c]",
                "$[?count( @.* ) == 1]",
                "$[?match( @ , 'a' )]",
                "$[?@[ 'a' ] == 1]",
                "$[?1==1]",
                "$[?'a'==\"a\"]",
                "$[?$]",
                "$[?@]",
                "$[?!$]",
                "$[?@.a == -0]",
                "$[?@.a == 0.0]",
                "$[?@.a == -1.50E+07]",
                "$[?@.a == 1e00]",
                "$[?(((@.a)))]",
                "$[?@[?@[?@]]]",
                "$..*",
                "$..[*]",
                "$..['a','b']",
                "$.\u0080",
                "$.\uE000",
                "$.true",
                "$[?length(@) == length(@)]",
                "$[?length(value($..a)) > count(@..b)]"
            })
    void wellFormedPath_isAccepted(String path) {
        assertThatNoException().isThrownBy(() -> JsonPath.compile(path));
    }

    @Test
    void whitespace_changesNothing() {
        assertThat(Selection.of("$ [ ? ( @ .a == 1 ) ] .a", "[{\"a\": 1}, {\"a\": 2}]"))
                .containsExactly("1");
    }

    @Test
    void compiledPath_printsAsWritten() {
        assertThat(JsonPath.compile("$ ['a'] [ 0 ]")).hasToString("$ ['a'] [ 0 ]");
    }
}
