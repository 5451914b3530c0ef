package dev.weir.telemetry.yaml.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.problem.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlScalarTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "12,INTEGER",
                "-7,INTEGER",
                "0x1F,INTEGER",
                "0o17,INTEGER",
                "1.10,DECIMAL",
                "1e3,DECIMAL",
                ".inf,DECIMAL",
                ".nan,DECIMAL",
                "true,BOOLEAN",
                "False,BOOLEAN",
                "null,NOTHING",
                "~,NOTHING",
                "'',NOTHING",
                "yes,TEXT",
                "off,TEXT",
                "10s,TEXT",
                "1_000,TEXT",
                "1:20,TEXT",
                "2026-01-01,TEXT",
                "<<,TEXT",
                "12 ,TEXT",
            })
    void ofPlain_followsTheCoreSchema(String text, ScalarType type) {
        assertThat(ScalarType.ofPlain(text)).isEqualTo(type);
    }

    @Test
    void ofPlain_takesAMillionDigitsAsText() {
        assertThat(ScalarType.ofPlain("9".repeat(1_000_000))).isEqualTo(ScalarType.TEXT);
    }

    @Test
    void asLong_readsEveryNotation() {
        assertThat(plain("42").asLong()).hasValue(42);
        assertThat(plain("-0042").asLong()).hasValue(-42);
        assertThat(plain("0x1F").asLong()).hasValue(31);
        assertThat(plain("0o17").asLong()).hasValue(15);
        assertThat(plain("9223372036854775807").asLong()).hasValue(Long.MAX_VALUE);
    }

    @Test
    void asLong_isEmpty_forWhatIsNoLong() {
        assertThat(plain("9223372036854775808").asLong()).isEmpty();
        assertThat(plain("1.5").asLong()).isEmpty();
        assertThat(plain("abc").asLong()).isEmpty();
    }

    @Test
    void asDouble_readsWholeAndBrokenNumbers() {
        assertThat(plain("5").asDouble()).hasValue(5.0);
        assertThat(plain("99999999999999999999").asDouble()).hasValue(1e20);
        assertThat(plain("2.5e-1").asDouble()).hasValue(0.25);
        assertThat(plain("-.inf").asDouble()).hasValue(Double.NEGATIVE_INFINITY);
        assertThat(plain("x").asDouble()).isEmpty();
    }

    @Test
    void describe_showsWhatIsWritten() {
        assertThat(plain("abc").describe()).isEqualTo("text \"abc\"");
        assertThat(plain("1.10").describe()).isEqualTo("the number 1.10");
        assertThat(plain("True").describe()).isEqualTo("True");
        assertThat(plain("").describe()).isEqualTo("nothing");
        assertThat(scalar(ScalarType.TEXT, "", "", false).describe()).isEqualTo("empty text");
    }

    @Test
    void describe_showsTheSource_ofWhatCameFromAnExpansion() {
        YamlScalar expanded = scalar(ScalarType.TEXT, "hunter2", "Bearer ${env.TOKEN}", true);

        assertThat(expanded.describe()).isEqualTo("text, given by \"Bearer ${env.TOKEN}\"");
        assertThat(expanded.toString()).doesNotContain("hunter2");
    }

    @Test
    void isOneReference_isFalse_besideOtherText() {
        assertThat(scalar(ScalarType.TEXT, "1", "${env.A}", true).isOneReference())
                .isTrue();
        assertThat(scalar(ScalarType.TEXT, "12", "${env.A}${env.B}", true).isOneReference())
                .isFalse();
        assertThat(scalar(ScalarType.TEXT, "1x", "${env.A}x", true).isOneReference())
                .isFalse();
    }

    private static YamlScalar plain(String text) {
        return scalar(ScalarType.ofPlain(text), text, text, false);
    }

    private static YamlScalar scalar(ScalarType type, String text, String source, boolean fromExpansion) {
        Position position = Position.of("telemetry.yaml", 1, 1);
        return new YamlScalar(position, NodePath.root().key("a"), type, text, source, fromExpansion);
    }
}
