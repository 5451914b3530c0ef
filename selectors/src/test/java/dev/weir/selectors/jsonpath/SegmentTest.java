package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentTest {

    private static final String MENU = """
            {"title": "menu", "dishes": [
              {"name": "soup", "price": 4, "parts": [{"name": "leek"}, {"name": "salt"}]},
              {"name": "pie", "price": 7}
            ], "name": "lunch"}""";

    @Test
    void root_selectsTheDocument() {
        assertThat(Selection.of("$", "[1, {\"a\": null}]")).containsExactly("[1,{\"a\":null}]");
        assertThat(Selection.of("$", "null")).containsExactly("null");
    }

    @Test
    void shorthandName_selectsMember() {
        assertThat(Selection.of("$.title", MENU)).containsExactly("\"menu\"");
        assertThat(Selection.of("$.dishes[1].price", MENU)).containsExactly("7");
    }

    @Test
    void shorthandName_mayHoldAnythingBeyondAscii() {
        assertThat(Selection.of("$._é☺𝄞9", "{\"_é☺𝄞9\": 1}")).containsExactly("1");
    }

    @Test
    void shorthandName_thatIsAnywhereElseAKeyword_isAName() {
        assertThat(Selection.of("$.null.true.length", "{\"null\": {\"true\": {\"length\": 3}}}"))
                .containsExactly("3");
    }

    @Test
    void name_selectsNothing_fromArraysAndScalars() {
        assertThat(Selection.of("$.dishes.name", MENU)).isEmpty();
        assertThat(Selection.of("$.title.name", MENU)).isEmpty();
        assertThat(Selection.of("$.missing.name", MENU)).isEmpty();
    }

    @Test
    void severalSelectors_selectInTheirOrder_andAsOftenAsTheyMatch() {
        assertThat(Selection.of("$[2, 0, 0, 1:]", "[10, 11, 12]")).containsExactly("12", "10", "10", "11", "12");
        assertThat(Selection.of("$['b', *]", "{\"a\": 1, \"b\": 2}")).containsExactly("2", "1", "2");
    }

    @Test
    void wildcard_selectsAllChildren_inOrder() {
        assertThat(Selection.of("$.*", "{\"b\": 1, \"a\": [2], \"c\": null}")).containsExactly("1", "[2]", "null");
        assertThat(Selection.of("$[*]", "[3, {}, []]")).containsExactly("3", "{}", "[]");
        assertThat(Selection.of("$.*", "\"text\"")).isEmpty();
    }

    @Test
    void descendants_arePreorder() {
        assertThat(Selection.of("$..name", MENU))
                .containsExactly("\"lunch\"", "\"soup\"", "\"leek\"", "\"salt\"", "\"pie\"");
    }

    @Test
    void descendants_includeThoseWithinMatches() {
        assertThat(Selection.of("$..a", "{\"a\": {\"a\": {\"a\": 1}}}"))
                .containsExactly("{\"a\":{\"a\":1}}", "{\"a\":1}", "1");
    }

    @Test
    void descendantSelectors_areAllAppliedToANode_beforeItsChildren() {
        assertThat(Selection.of("$..[1, 0]", "[[1, 2], [3, 4]]")).containsExactly("[3,4]", "[1,2]", "2", "1", "4", "3");
    }

    @Test
    void descendantWildcard_selectsAllButTheRoot() {
        assertThat(Selection.of("$..*", "[[1], {\"a\": 2}]")).containsExactly("[1]", "{\"a\":2}", "1", "2");
        assertThat(Selection.of("$..*", "7")).isEmpty();
    }

    @Test
    void descendantsOfDescendants_repeatNodes() {
        assertThat(Selection.of("$..*..a", "{\"x\": {\"y\": {\"a\": 1}}}")).containsExactly("1", "1");
    }
}
