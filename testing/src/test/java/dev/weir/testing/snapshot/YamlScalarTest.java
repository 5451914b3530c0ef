package dev.weir.testing.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class YamlScalarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "Cache hits",
                "it's",
                "a: b",
                "a:b",
                "a:",
                ": a",
                "a #b",
                "#a",
                "- a",
                "-",
                "---",
                "...",
                "? a",
                "a ?",
                "{hit}",
                "{}",
                "[]",
                "[a",
                "a]",
                "a, b",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                "a\"b",
                "\\",
                "a\\nb",
                "a\nb",
                "a\r\nb",
                "a\tb",
                " a",
                "a ",
                "a  b",
                "null",
                "Null",
                "~",
                "true",
                "TRUE",
                "false",
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "N",
                "1",
                "01",
                "1.5",
                ".5",
                "-1",
                "+1",
                "1e3",
                "0x1f",
                "0o17",
                "1_000",
                "12:30",
                "2026-01-01",
                ".inf",
                "-.Inf",
                ".nan",
                "NaN",
                "=",
                "<<",
                "/graphql",
                "/user/{id}",
                "http://a/b?c=d",
                "query { hello }",
                "ä",
                "日本",
                "😀",
                "\ud800",
                "\u0000",
                "\u0085",
                "\u2028",
                "\ufeff",
                "\u007f"
            })
    void text_readsBackAsItWas(String text) {
        assertThat(read(YamlScalar.text(text))).isEqualTo(text);
        assertThat(read("- key: " + YamlScalar.text(text))).asString().isEqualTo("[{key=" + text + "}]");
        assertThat(read(YamlScalar.text(text) + ": 1")).asString().isEqualTo("{" + text + "=1}");
    }

    @Test
    void anyText_readsBackAsItWas() {
        Random random = new Random(20260101);
        String characters = "aZ_/0 .-:,;()+=?'\"#{}[]&*!|>%@`\\\n\t~é😀";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.appendCodePoint(characters.codePointAt(random.nextInt(characters.length() - 1)));
            }
            assertThat(read(YamlScalar.text(text.toString()))).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cache hits", "http.request.method", "By", "/graphql", "it's", "Hits (all), by kind", "a:b"})
    void ordinaryText_needsNoQuotes(String text) {
        assertThat(YamlScalar.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "18.0, 18",
        "-0.0, 0",
        "0.1, 0.1",
        "-2.5, -2.5",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9.007199254740992E15",
        "1e300, 1.0E300",
        "NaN, .nan",
        "Infinity, .inf",
        "-Infinity, -.inf"
    })
    void aValue_isWrittenWithoutAnEmptyFraction(double value, String yaml) {
        assertThat(YamlScalar.number(value)).isEqualTo(yaml);
        assertThat(Double.valueOf(((Number) read(yaml)).doubleValue())).isEqualTo(Double.valueOf(value + 0.0));
    }

    @Test
    void anAttribute_showsItsType() {
        assertThat(read(YamlScalar.attribute(200L))).isEqualTo(200);
        assertThat(read(YamlScalar.attribute("200"))).isEqualTo("200");
        assertThat(read(YamlScalar.attribute(200.0))).isEqualTo(200.0);
        assertThat(read(YamlScalar.attribute(1e300))).isEqualTo(1e300);
        assertThat(read(YamlScalar.attribute(true))).isEqualTo(true);
        assertThat(read(YamlScalar.attribute("true"))).isEqualTo("true");
    }

    private static Object read(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    }
}
