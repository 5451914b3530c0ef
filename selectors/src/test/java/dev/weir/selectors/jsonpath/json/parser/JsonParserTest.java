package dev.weir.selectors.jsonpath.json.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

    @Test
    void words_areParsed() {
        assertThat(JsonParser.parse("true")).isSameAs(JsonBoolean.TRUE);
        assertThat(JsonParser.parse(" false\n")).isSameAs(JsonBoolean.FALSE);
        assertThat(JsonParser.parse("\t\r\nnull")).isSameAs(JsonNull.NULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[[],{}]",
                "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":true}",
                "\"\"",
                "[0,-1,1.5]",
                "{\"\":\"\"}"
            })
    void compactText_isReproduced(String text) {
        assertThat(JsonParser.parse(text)).hasToString(text);
        assertThat(JsonParser.parse(text.getBytes(UTF_8))).hasToString(text);
    }

    @Test
    void whitespace_mayStandBetweenTokens() {
        assertThat(JsonParser.parse(" { \"a\" : [ 1 , 2 ] ,\r\n\t\"b\" : { } , \"c\":[ ] } "))
                .hasToString("{\"a\":[1,2],\"b\":{},\"c\":[]}");
    }

    @Test
    void strings_areDecoded() {
        assertThat(JsonParser.parse("\"plain\"")).isEqualTo(JsonString.of("plain"));
        assertThat(JsonParser.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")).isEqualTo(JsonString.of("\"\\/\b\f\n\r\t"));
        assertThat(JsonParser.parse("\"x\\u00e9\\uD834\\uDD1Ey\"")).isEqualTo(JsonString.of("xé𝄞y"));
        assertThat(JsonParser.parse("\"é☺𝄞 and \\n more é\"")).isEqualTo(JsonString.of("é☺𝄞 and \n more é"));
        assertThat(JsonParser.parse("\"\\uD834\"")).isEqualTo(JsonString.of("\uD834"));
        assertThat(JsonParser.parse("\"\uFFFD é\"")).isEqualTo(JsonString.of("\uFFFD é"));
        assertThat(JsonParser.parse("\"\\u0000\u007f\"")).isEqualTo(JsonString.of("\0\u007f"));
    }

    @Test
    void names_areDecodedAndToldApart() {
        assertThat(JsonParser.parse("[{\"a\\n\":1,\"é\":2},{\"Aa\":1,\"BB\":2},{\"BB\":3,\"Aa\":4}]"))
                .hasToString("[{\"a\\n\":1,\"é\":2},{\"Aa\":1,\"BB\":2},{\"BB\":3,\"Aa\":4}]");
        String longName = "n".repeat(100);
        assertThat(JsonParser.parse("{\"" + longName + "\":1}")).hasToString("{\"" + longName + "\":1}");
    }

    @Test
    void ofMembersWithTheSameName_theLastCounts() {
        assertThat(JsonParser.parse("{\"a\":1,\"b\":2,\"a\":3}")).hasToString("{\"a\":3,\"b\":2}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 7",
        "-128, -128",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "999999999999999999, 999999999999999999"
    })
    void wholeNumbers_areKeptAsLong(String text, long value) {
        assertThat(JsonParser.parse(text)).isEqualTo(new JsonNumber.Whole(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "1.0",
                "1e0",
                "1E+2",
                "-1.5e-3",
                "0.1",
                "0.30000000000000004",
                "123456789012345.67",
                "1e22",
                "1e23",
                "9007199254740993.0",
                "4.9e-324",
                "2.2250738585072014e-308",
                "1.7976931348623157e308",
                "0e0",
                "0.000e10",
                "0.00000000000000000000000000001",
                "3.14159265358979",
                "1e-18",
                "1e-19",
                "12345678901234567e3"
            })
    void fractionsAndExponents_areKeptAsDouble_correctlyRounded(String text) {
        assertThat(JsonParser.parse(text)).isEqualTo(new JsonNumber.Floating(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "123456789012345678901234567890",
                "1e309",
                "-1e309",
                "1e-400",
                "0.10000000000000000001",
                "1e9999"
            })
    void otherNumbers_areKeptExactly(String text) {
        assertThat(JsonParser.parse(text)).isEqualTo(new JsonNumber.Exact(new BigDecimal(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``               | 0 | unexpected end of text, expected a value",
                "` `              | 1 | unexpected end of text, expected a value",
                "`[1,]`           | 3 | unexpected ']', expected a value",
                "`[1 2]`          | 3 | unexpected '2', expected ',' or ']'",
                "`[1`             | 2 | unexpected end of text, expected ',' or ']'",
                "`{\"a\":1,}`     | 7 | unexpected '}', expected a member name in double quotes",
                "`{a:1}`          | 1 | unexpected 'a', expected a member name in double quotes",
                "`{\"a\" 1}`      | 5 | unexpected '1', expected ':'",
                "`{\"a\":}`       | 5 | unexpected '}', expected a value",
                "`{\"a\":1`       | 6 | unexpected end of text, expected ',' or '}'",
                "`1 2`            | 2 | unexpected '2', expected the end of the text",
                "`tru`            | 3 | unexpected end of text, expected true",
                "`nul1`           | 3 | unexpected '1', expected null",
                "`True`           | 0 | unexpected 'T', expected a value",
                "`'a'`            | 0 | unexpected ''', expected a value",
                "`01`             | 1 | unexpected '1', expected no digit after a leading 0",
                "`-`              | 1 | unexpected end of text, expected a digit",
                "`+1`             | 0 | unexpected '+', expected a value",
                "`.5`             | 0 | unexpected '.', expected a value",
                "`1.`             | 2 | unexpected end of text, expected a digit after the decimal point",
                "`1.e1`           | 2 | unexpected 'e', expected a digit after the decimal point",
                "`1e`             | 2 | unexpected end of text, expected a digit in the exponent",
                "`1e+`            | 3 | unexpected end of text, expected a digit in the exponent",
                "`1e10000`        | 6 | exponent beyond 9999",
                "`NaN`            | 0 | unexpected 'N', expected a value",
                "`\"a`            | 2 | unexpected end of text, expected a string character or '\"' (control characters must be escaped)",
                "`\"\\x\"`        | 2 | unexpected 'x', expected one of \" \\ / b f n r t u after a backslash",
                "`\"\\u00g0\"`    | 5 | unexpected 'g', expected four hexadecimal digits after \\u",
                "`// c`           | 0 | unexpected '/', expected a value",
                "`\u00a01`        | 0 | unexpected byte 0xC2, expected a value"
            })
    void malformedText_isRefused_withPlaceAndExpectation(String text, int offset, String problem) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse(text))
                .withMessage("invalid JSON at offset " + offset + ": " + problem)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void controlCharacters_areRefusedInStrings() {
        for (int control = 0; control < 0x20; control++) {
            String text = "[\"" + (char) control + "\"]";
            assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonParser.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "C328", "80", "C080", "EDA080", "F4908080", "F8888080", "E282", "FF", "EFBB"})
    void malformedUtf8_isRefused(String bytes) {
        byte[] malformed = new BigInteger("22" + bytes + "22", 16).toByteArray();
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse(malformed))
                .withMessageContaining("malformed UTF-8 in the string");
    }

    @Test
    void unpairedSurrogate_isRefused_whenItIsNotEscaped() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse("\"\uD834\""))
                .withMessage("invalid JSON at offset 1: unpaired surrogate");
    }

    @Test
    void byteOrderMark_isRefused() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse("\ufeff1"))
                .withMessageContaining("unexpected byte 0xEF");
    }

    @Test
    void text_mayBeAnyCharSequence() {
        JsonNode node = JsonParser.parse(CharBuffer.wrap("[\"☺\"]"));
        assertThat(node).hasToString("[\"☺\"]");
    }
}
