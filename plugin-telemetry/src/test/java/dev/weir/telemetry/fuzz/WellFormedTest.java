package dev.weir.telemetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.selectors.value.Value;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class WellFormedTest {

    @Test
    void whatBreaksAReader_isFound() {
        assertThatThrownBy(() -> WellFormed.checkText("a\uD800")).hasMessageContaining("a lone surrogate in");
        assertThatThrownBy(() -> WellFormed.checkText("a\u0000")).hasMessageContaining("a control character in");
        assertThatCode(() -> WellFormed.checkText("a☺\uD83D\uDE00")).doesNotThrowAnyException();
    }

    @Test
    void whatIsTooLongOrEndless_isFound() {
        assertThatThrownBy(() -> WellFormed.checkAttribute(new Value.I64s(Collections.nCopies(65, 1L))))
                .hasMessage("65 elements");
        assertThatThrownBy(() -> WellFormed.checkAttribute(Value.of(Double.POSITIVE_INFINITY)))
                .hasMessage("a number without end");
        assertThatCode(() -> WellFormed.checkAttribute(Value.of("x".repeat(1_000))))
                .doesNotThrowAnyException();
    }

    @Test
    void aByteOrderMark_makesTextOfPairsOfBytes_andKeepsLoneSurrogates() {
        assertThat(FuzzText.of(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a', 'b'}))
                .isEqualTo("\uD800a");
        assertThat(FuzzText.firstLine("a\nb\nc")).isEqualTo("a");
        assertThat(FuzzText.rest("a\nb\nc")).isEqualTo("b\nc");
        assertThat(FuzzText.rest("a")).isEmpty();
    }
}
