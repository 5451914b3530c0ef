package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    @Test
    void filter_testsElementsOfArrays() {
        assertThat(Selection.of("$[?@ > 1]", "[0, 1, 2, 3]")).containsExactly("2", "3");
    }

    @Test
    void filter_testsValuesOfMembers() {
        assertThat(Selection.of("$[?@.on]", "{\"a\": {\"on\": 0}, \"b\": {}, \"c\": {\"on\": null}}"))
                .containsExactly("{\"on\":0}", "{\"on\":null}");
    }

    @Test
    void filter_selectsNothing_fromScalars() {
        assertThat(Selection.of("$[?@]", "\"text\"")).isEmpty();
        assertThat(Selection.of("$[?1==1]", "5")).isEmpty();
    }

    @Test
    void existence_isAboutTheNode_notItsValue() {
        assertThat(Selection.of("$[?@.a]", "[{\"a\": false}, {\"a\": null}, {\"a\": 0}, {\"b\": 1}, 1, []]"))
                .containsExactly("{\"a\":false}", "{\"a\":null}", "{\"a\":0}");
    }

    @Test
    void existence_mayAskForManyNodes() {
        assertThat(Selection.of("$[?@.*]", "[[], [1], {}, {\"a\": 1}, 1]")).containsExactly("[1]", "{\"a\":1}");
        assertThat(Selection.of("$[?@..x]", "[{\"a\": {\"x\": 1}}, {\"a\": 1}]"))
                .containsExactly("{\"a\":{\"x\":1}}");
    }

    @Test
    void rootInFilter_isTheDocument() {
        String document = "{\"want\": 2, \"items\": [{\"id\": 1}, {\"id\": 2}]}";
        assertThat(Selection.of("$.items[?@.id == $.want]", document)).containsExactly("{\"id\":2}");
        assertThat(Selection.of("$.items[?$.absent]", document)).isEmpty();
    }

    @Test
    void nestedFilter_hasItsOwnCurrentNode() {
        assertThat(Selection.of("$[?@.tags[?@ == 'x']]", "[{\"tags\": [\"x\"]}, {\"tags\": [\"y\"]}]"))
                .containsExactly("{\"tags\":[\"x\"]}");
    }

    @Test
    void filter_maySitBetweenSegments_andAmongSelectors() {
        String document = "{\"l\": [{\"n\": 1, \"v\": \"a\"}, {\"n\": 2, \"v\": \"b\"}]}";
        assertThat(Selection.of("$.l[?@.n == 2].v", document)).containsExactly("\"b\"");
        assertThat(Selection.of("$.l[0, ?@.n == 1]['v']", document)).containsExactly("\"a\"", "\"a\"");
        assertThat(Selection.of("$..[?@.n == 1].v", document)).containsExactly("\"a\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@.a || @.b              ; 1 2 3",
                "@.a && @.b              ; 3",
                "@.c || @.a && @.b       ; 3 4",
                "(@.c || @.a) && @.b     ; 3",
                "!@.a                    ; 2 4 5",
                "!@.a && !@.b            ; 4 5",
                "!(@.a && @.b)           ; 1 2 4 5",
                "!(!@.a)                 ; 1 3",
                "((@.c))                 ; 4",
                "@.a && @.b && @.c       ; ",
                "@.a || @.b || @.c       ; 1 2 3 4",
                "@.i == 1 || @.i == 5    ; 1 5",
                "!(@.i == 1) && @.i < 3  ; 2"
            })
    void logic_bindsNotBeforeAndBeforeOr(String filter, String ids) {
        String document =
                "[{\"i\": 1, \"a\": 1}, {\"i\": 2, \"b\": 1}, {\"i\": 3, \"a\": 1, \"b\": 1}, {\"i\": 4, \"c\": 1},"
                        + " {\"i\": 5}]";
        assertThat(String.join(" ", Selection.of("$[?" + filter + "].i", document)))
                .isEqualTo(ids == null ? "" : ids);
    }
}
