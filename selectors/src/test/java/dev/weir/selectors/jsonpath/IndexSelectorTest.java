package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSelectorTest {

    @ParameterizedTest
    @CsvSource({"0, 10", "2, 12", "-1, 12", "-3, 10"})
    void index_selectsElement_countedFromEitherEnd(String index, String element) {
        assertThat(Selection.of("$[" + index + "]", "[10, 11, 12]")).containsExactly(element);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-4", "9007199254740991", "-9007199254740991"})
    void index_selectsNothing_outsideOfTheArray(String index) {
        assertThat(Selection.of("$[" + index + "]", "[10, 11, 12]")).isEmpty();
    }

    @Test
    void index_selectsNothing_fromObjectsAndStrings() {
        assertThat(Selection.of("$[0]", "{\"0\": 1}")).isEmpty();
        assertThat(Selection.of("$[0]", "\"abc\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0", "01", "-01", "+1", "1.0", "1e1", "0x1", "- 1", "9007199254740992", "-9007199254740992"})
    void index_isRefused_whenItIsNoIntegerOfTheGrammar(String index) {
        assertThatExceptionOfType(JsonPathSyntaxException.class).isThrownBy(() -> JsonPath.compile("$[" + index + "]"));
    }
}
