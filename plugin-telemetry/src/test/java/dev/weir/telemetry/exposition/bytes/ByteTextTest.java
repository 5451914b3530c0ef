package dev.weir.telemetry.exposition.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTextTest {
    private final ByteText text = new ByteText(1);

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 10, 99, 100, -1, -10, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1})
    void wholeNumbers_areWrittenAsJavaWritesThem(long value) {
        text.number(value);
        assertThat(written()).isEqualTo(Long.toString(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "21.0, 21",
        "-1.5, -1.5",
        "999999999999999, 999999999999999",
        "1e15, 1.0E15",
        "4.9e-324, 4.9E-324",
        "Infinity, +Inf",
        "-Infinity, -Inf",
        "NaN, NaN"
    })
    void numbers_areWrittenAsPrometheusReadsThem(double value, String expected) {
        text.number(value);
        assertThat(written()).isEqualTo(expected);
    }

    @Test
    void anyFiniteNumber_readsBackAsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            text.truncate(0);
            text.number(value);
            if (Double.isFinite(value)) {
                assertThat(written())
                        .satisfies(text -> assertThat(Double.parseDouble(text)).isEqualTo(value));
            }
        }
    }

    @Test
    void quotedText_hasItsQuotesBackslashesAndLineFeedsEscaped() {
        text.foreign("a\"b\\c\nd", Escaping.QUOTED);
        assertThat(written()).isEqualTo("a\\\"b\\\\c\\nd");
    }

    @Test
    void textOfALine_keepsItsQuotes() {
        text.foreign("a\"b\\c\nd", Escaping.LINE);
        assertThat(written()).isEqualTo("a\"b\\\\c\\nd");
    }

    @Test
    void textWithALength_isNotEscaped() {
        text.foreign("a\"b\\c\nd", Escaping.NONE);
        assertThat(written()).isEqualTo("a\"b\\c\nd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\t", "\r", "\u001b", "\u007f", "\u0085", "\u009f", "\u2028", "\u2029", "\u202e", "\u2066",
                "\u200f", "\u061c", "\ud800", "\udfff"
            })
    void unsafeCharacters_areReplaced(String unsafe) {
        text.foreign("a" + unsafe + "b", Escaping.QUOTED);
        assertThat(written()).isEqualTo("a\ufffdb");
    }

    @Test
    void textOfAnyScript_isKept() {
        String any = "é ß Ж 漢字 हिन्दी عربي 👩‍💻 𝄞";
        text.foreign(any, Escaping.QUOTED);
        assertThat(written()).isEqualTo(any);
    }

    @Test
    void truncatedText_goesOnFromThere() {
        text.ascii("abc");
        text.truncate(1);
        text.append('d');
        assertThat(written()).isEqualTo("ad");
    }

    @Test
    void hashes_differWithTheSeed() {
        text.ascii("abc");
        assertThat(text.hash(1)).isNotEqualTo(text.hash(2));
    }

    private String written() {
        return new String(text.toArray(), StandardCharsets.UTF_8);
    }
}
