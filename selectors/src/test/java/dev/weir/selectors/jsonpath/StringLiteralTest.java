package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringLiteralTest {

    static Stream<Arguments> literals() {
        return Stream.of(
                Arguments.of("'plain'", "plain"),
                Arguments.of("''", ""),
                Arguments.of("'it\\'s'", "it's"),
                Arguments.of("\"it's\"", "it's"),
                Arguments.of("'a \"quote\"'", "a \"quote\""),
                Arguments.of("\"a \\\"quote\\\"\"", "a \"quote\""),
                Arguments.of("'\\b\\f\\n\\r\\t\\/\\\\'", "\b\f\n\r\t/\\"),
                Arguments.of("'\\u0041\\u00e9\\u263A'", "Aé☺"),
                Arguments.of("'\\uD834\\udd1E'", "𝄞"),
                Arguments.of("'\\u0000'", "\0"),
                Arguments.of("'\\uD7FF\\uE000'", "\uD7FF\uE000"),
                Arguments.of("'☺𝄞\u007f\u0085\u2028'", "☺𝄞\u007f\u0085\u2028"));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void literal_isDecoded(String literal, String name) {
        JsonNode document = JsonNode.of(Map.of(name, 1));
        assertThat(JsonPath.compile("$[" + literal + "]").evaluate(document).nodes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'open",
                "\"open",
                "'open\"",
                "'a''",
                "'\\\"'",
                "\"\\'\"",
                "'\\a'",
                "'\\x41'",
                "'\\v'",
                "'\\0'",
                "'\\U0041'",
                "'\\u'",
                "'\\u004'",
                "'\\u00g1'",
                "'\\u+041'",
                "'\\u{41}'",
                "'\\'",
                "'\\uD834'",
                "'\\uD834x'",
                "'\\uD834\\n'",
                "'\\uD834\\uD834'",
                "'\\uDD1E'",
                "'\\uDD1E\\uD834'",
                "'\\uD834\\u0041'",
                "'\uD834'",
                "'\uDD1E'",
                "'\\\uFF15'",
                "'\\u\uFF10041'"
            })
    void literal_isRefused_whenMalformed(String literal) {
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compile("$[" + literal + "]"));
    }

    @Test
    void controlCharacters_areRefusedUnlessEscaped() {
        for (int control : IntStream.range(0, 0x20).toArray()) {
            assertThatExceptionOfType(JsonPathSyntaxException.class)
                    .isThrownBy(() -> JsonPath.compile("$['" + (char) control + "']"));
        }
    }

    @Test
    void names_areNotNormalized() {
        String composed = "{\"\u00e9\": 1}";
        assertThat(Selection.of("$['\u00e9']", composed)).containsExactly("1");
        assertThat(Selection.of("$['e\u0301']", composed)).isEmpty();
        assertThat(Selection.of("$[?@=='e\u0301']", "[\"\u00e9\"]")).isEmpty();
    }
}
