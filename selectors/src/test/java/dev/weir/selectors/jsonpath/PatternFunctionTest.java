package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import org.junit.jupiter.api.Test;

class PatternFunctionTest {

    @Test
    void match_needsTheWholeText_searchAPart() {
        String texts = "[\"time\", \"timeout\", \"a timeout\", 7, null, [\"timeout\"]]";
        assertThat(Selection.of("$[?match(@, 'time(out)?')]", texts)).containsExactly("\"time\"", "\"timeout\"");
        assertThat(Selection.of("$[?search(@, 'timeout')]", texts)).containsExactly("\"timeout\"", "\"a timeout\"");
    }

    @Test
    void match_coversAllAlternatives() {
        assertThat(Selection.of("$[?match(@, 'a|b')]", "[\"a\", \"b\", \"ax\", \"xb\"]"))
                .containsExactly("\"a\"", "\"b\"");
    }

    @Test
    void dot_matchesAnyCharacterButLineFeedAndCarriageReturn() {
        assertThat(Selection.of(
                        "$[?match(@, '.')]", "[\"a\", \"𝄞\", \"\\u0085\", \"\\u2028\", \"\\n\", \"\\r\", \"\"]"))
                .containsExactly("\"a\"", "\"𝄞\"", "\"\u0085\"", "\"\u2028\"");
    }

    @Test
    void matching_isNegatable() {
        assertThat(Selection.of("$[?!match(@, 'a+')]", "[\"aa\", \"b\", 1]")).containsExactly("\"b\"", "1");
    }

    @Test
    void pattern_mayComeFromTheDocument() {
        String document = "{\"pattern\": \"[a-c]+\", \"texts\": [\"ab\", \"xab\", \"d\"]}";
        assertThat(Selection.of("$.texts[?match(@, $.pattern)]", document)).containsExactly("\"ab\"");
        assertThat(Selection.of("$.texts[?search(@, value($..pattern))]", document))
                .containsExactly("\"ab\"", "\"xab\"");
    }

    @Test
    void patternOfTheDocument_thatIsMalformedOrNoString_matchesNothing() {
        assertThat(Selection.of(
                        "$[?match(@.t, @.p)]",
                        "[{\"t\": \"a\", \"p\": \"[a\"}, {\"t\": \"a\", \"p\": 1}, {\"t\": \"a\"}]"))
                .isEmpty();
    }

    @Test
    void manyPatternsOfTheDocument_areEachCompiled() {
        String document =
                "[{\"t\": \"a\", \"p\": \"a\"}, {\"t\": \"b\", \"p\": \"[ab]\"}, {\"t\": \"b\", \"p\": \"a\"},"
                        + " {\"t\": \"c\", \"p\": \"a|c\"}]";
        assertThat(Selection.of("$[?match(@.t, @.p)].t", document)).containsExactly("\"a\"", "\"b\"", "\"c\"");
    }

    @Test
    void malformedPattern_matchesNothing_byTheStandard() {
        assertThat(Selection.of("$[?match(@, 'a**')]", "[\"a\"]")).isEmpty();
        assertThat(Selection.of("$[?search(@, '\\\\d')]", "[\"1\"]")).isEmpty();
        assertThat(Selection.of("$[?!search(@, 1)]", "[\"1\"]")).containsExactly("\"1\"");
    }

    @Test
    void malformedPattern_isRefused_inTolerantPaths() {
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compileTolerant("$[?match(@, 'a**')]"))
                .withMessageContaining("malformed pattern: expected")
                .satisfies(e -> assertThat(e.index()).isEqualTo(12));
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compileTolerant("$[?match(@, 1)]"))
                .withMessageContaining("the pattern is no string");
    }

    @Test
    void oversizedPattern_isRefused() {
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compile("$[?match(@, '((a{9}){9}){99}')]"))
                .withMessageContaining("pattern of more than 1000 states");
    }
}
