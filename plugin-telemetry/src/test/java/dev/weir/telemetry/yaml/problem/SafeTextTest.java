package dev.weir.telemetry.yaml.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void quote_escapesQuotesBackslashesAndLineBreaks() {
        assertThat(SafeText.quote("a \"b\" \\ c\r\n\td")).isEqualTo("\"a \\\"b\\\" \\\\ c\\r\\n\\td\"");
    }

    @Test
    void quote_escapesWhatATerminalWouldObey() {
        assertThat(SafeText.quote("\u001b[31m\u0000\u0085\u202e\u2028\ud800\u00a0\ue000"))
                .isEqualTo("\"\\u001b[31m\\u0000\\u0085\\u202e\\u2028\\ud800\\u00a0\\ue000\"");
    }

    @Test
    void quote_escapesInvisibleCharactersBeyondTheBasicPlane() {
        assertThat(SafeText.quote(Character.toString(0xE0001))).isEqualTo("\"\\U000e0001\"");
    }

    @Test
    void quote_keepsLettersOfAllScripts() {
        assertThat(SafeText.quote("größe 計測 😀")).isEqualTo("\"größe 計測 😀\"");
    }

    @Test
    void quote_cutsTo120Characters() {
        assertThat(SafeText.quote("x".repeat(1_000))).hasSize(120).endsWith("x…\"");
    }

    @Test
    void quote_keepsTextThatJustFits() {
        assertThat(SafeText.quote("x".repeat(118))).isEqualTo('"' + "x".repeat(118) + '"');
    }

    @Test
    void quote_neverCutsThroughAnEscapeOrAPair() {
        assertThat(SafeText.quote("x".repeat(115) + "\u0000\u0000")).isEqualTo('"' + "x".repeat(115) + "…\"");
        assertThat(SafeText.quote("x".repeat(116) + "😀😀")).isEqualTo('"' + "x".repeat(116) + "…\"");
    }

    @Test
    void clean_leavesQuotesAlone() {
        assertThat(SafeText.clean("say \"hi\"\n", 50)).isEqualTo("say \"hi\"\\n");
    }

    @Test
    void clean_isBoundedAndSafe_forRandomText() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            String text = randomText(random);

            String clean = SafeText.clean(text, 80);

            assertThat(clean).hasSizeLessThanOrEqualTo(80);
            assertThat(clean.codePoints()).allMatch(SafeTextTest::isHarmless);
        }
    }

    private static boolean isHarmless(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && Character.getType(codePoint) != Character.SURROGATE;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
        }
        return text.toString();
    }
}
