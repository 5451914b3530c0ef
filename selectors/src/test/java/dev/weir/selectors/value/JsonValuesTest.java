package dev.weir.selectors.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    @Test
    void scalars_keepTheirType() {
        assertThat(value("true")).isEqualTo(Value.TRUE);
        assertThat(value("\"a\"")).isEqualTo(Value.of("a"));
        assertThat(value("7")).isEqualTo(Value.of(7L));
        assertThat(value("7.0")).isEqualTo(Value.of(7.0));
        assertThat(value("1e2")).isEqualTo(Value.of(100.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "9223372036854775808", "-9223372036854775809"})
    void nullAndIntegersBeyond64Bits_areAbsent(String json) {
        assertThat(value(json)).isNull();
    }

    @Test
    void nothing_isAbsent() {
        assertThat(JsonValues.of(null)).isNull();
    }

    @Test
    void aLongDecimal_isTheNearestFloat() {
        assertThat(value("0.12345678901234567890123")).isEqualTo(Value.of(0.12345678901234568));
    }

    @Test
    void arraysOfOneType_areArraysOfValues() {
        assertThat(value("[1,2]")).isEqualTo(new Value.I64s(List.of(1L, 2L)));
        assertThat(value("[1.5,2.0]")).isEqualTo(new Value.F64s(List.of(1.5, 2.0)));
        assertThat(value("[true,false]")).isEqualTo(new Value.Bools(List.of(true, false)));
        assertThat(value("[\"a\",\"b\"]")).isEqualTo(new Value.Texts(List.of("a", "b")));
        assertThat(value("[{\"a\":1},{}]")).isEqualTo(new Value.Texts(List.of("{\"a\":1}", "{}")));
    }

    @Test
    void anEmptyArray_isOneOfIntegers() {
        assertThat(value("[]")).isEqualTo(new Value.I64s(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,\"a\"]",
                "[1,2.5]",
                "[2.5,1]",
                "[null]",
                "[[1]]",
                "[true,null]",
                "[\"a\",1]",
                "[{},1]",
                "[1,9223372036854775808]"
            })
    void otherArrays_areText(String json) {
        assertThat(value(json)).isEqualTo(Value.of(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"b\": 1, \"a\": [2]} | {\"b\":1,\"a\":[2]}", "{} | {}"})
    void objects_areCompactText(String json, String text) {
        assertThat(value(json)).isEqualTo(Value.of(text));
    }

    @Test
    void aLargeObject_isCutWhileItIsWritten() {
        JsonObject.Builder members = JsonObject.builder();
        for (int i = 0; i < 100_000; i++) {
            members.member("member" + i, JsonNumber.of(i));
        }
        assertThat(JsonValues.of(members.build()))
                .isInstanceOfSatisfying(
                        Value.Text.class,
                        text -> assertThat(text.value())
                                .hasSize(JsonValues.LONGEST_TEXT)
                                .startsWith("{\"member0\":0,"));
    }

    @Test
    void aLongArray_keepsItsStart() {
        JsonArray.Builder elements = JsonArray.builder();
        for (int i = 0; i < 100_000; i++) {
            elements.add(JsonNumber.of(i));
        }
        assertThat(JsonValues.of(elements.build()))
                .isInstanceOfSatisfying(
                        Value.I64s.class,
                        integers -> assertThat(integers.items())
                                .hasSize(JsonValues.MOST_ELEMENTS)
                                .startsWith(0L, 1L));
    }

    @Test
    void aCut_neverSplitsACharacter() {
        JsonNode text = JsonNode.of(List.of("a😀"));
        assertThat(text.toJson(4)).isEqualTo("[\"a");
        assertThat(text.toJson(5)).isEqualTo("[\"a😀");
    }

    private static @Nullable Value value(String json) {
        return JsonValues.of(JsonParser.parse(json));
    }
}
