package dev.weir.selectors.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTextTest {

    private final AttributeText text = new AttributeText(16);

    @Test
    void aPlainText_isKeptAsItIs() {
        String plain = new String("0123456789abcdef");
        assertThat(text.clean(plain)).isSameAs(plain);
        Value value = Value.of(plain);
        assertThat(text.clean(value)).isSameAs(value);
    }

    @Test
    void aLongText_isCutAndMarkedAndCounted() {
        assertThat(text.clean("0123456789abcdefg")).isEqualTo("0123456789abc…");
        assertThat(text.cut()).isEqualTo(1);
        assertThat(text.cleaned()).isZero();
    }

    @Test
    void aHugeText_leavesNoMoreThanItsStart() {
        assertThat(text.clean("x".repeat(1_000_000))).isEqualTo("xxxxxxxxxxxxx…");
        assertThat(new AttributeText(AttributeText.MOST_BYTES).clean("ä".repeat(1_000_000)))
                .hasSize(511)
                .endsWith("…");
    }

    @Test
    void aTextOfExactlyTheLimit_isWhole() {
        assertThat(text.clean("ä".repeat(8))).isEqualTo("ä".repeat(8));
        assertThat(text.clean("😀".repeat(4))).isEqualTo("😀".repeat(4));
        assertThat(text.cut()).isZero();
    }

    @Test
    void aCut_fallsBetweenCharacters() {
        assertThat(text.clean("😀".repeat(5))).isEqualTo("😀😀😀…");
        assertThat(text.clean("abé" + "é".repeat(8))).isEqualTo("abééééé…");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, '\n', '\r', '\t', 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF, 0xFEFF, 0xFFFE, 0xFFFF, 0x10FFFF
            })
    void whatBreaksLinesOrReaders_isReplacedAndCounted(int unfit) {
        String hostile =
                new StringBuilder("a").appendCodePoint(unfit).append('b').toString();
        assertThat(text.clean(hostile)).isEqualTo("a\uFFFDb");
        assertThat(text.cleaned()).isEqualTo(1);
    }

    @Test
    void printableText_isNotReplaced() {
        assertThat(text.clean("käse 😀 文\u00A0")).isEqualTo("käse 😀 文\u00A0");
        assertThat(text.cleaned()).isZero();
    }

    @Test
    void arraysOfText_areCleanedOneByOne() {
        Value cleaned = text.clean(new Value.Texts(List.of("ok", "a\nb", "x".repeat(20))));
        assertThat(cleaned).isEqualTo(new Value.Texts(List.of("ok", "a\uFFFDb", "x".repeat(13) + "…")));
    }

    @Test
    void valuesWithoutText_areKept() {
        assertThat(text.clean(Value.of(1L))).isEqualTo(Value.of(1L));
        assertThat(text.clean(Value.TRUE)).isEqualTo(Value.TRUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 15, 1_025})
    void aLimitOutOfRange_isRefused(int bytes) {
        assertThatThrownBy(() -> new AttributeText(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute text may be limited to 16 to 1024 bytes, not " + bytes);
    }

    @Test
    void whateverComesIn_whatComesOutIsShortValidAndStable() {
        Random random = new Random(20_260_101);
        AttributeText limited = new AttributeText(64);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder hostile = new StringBuilder();
            int length = random.nextInt(120);
            int range = random.nextBoolean() ? 0x250 : 0x10000;
            for (int i = 0; i < length; i++) {
                hostile.append((char) random.nextInt(range));
            }
            String clean = limited.clean(hostile.toString());
            byte[] utf8 = clean.getBytes(StandardCharsets.UTF_8);
            assertThat(utf8.length).isLessThanOrEqualTo(64);
            assertThat(new String(utf8, StandardCharsets.UTF_8)).isEqualTo(clean);
            assertThat(clean.chars()).noneMatch(Character::isISOControl);
            assertThat(limited.clean(clean)).isEqualTo(clean);
        }
    }
}
