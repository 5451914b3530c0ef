package dev.weir.selectors.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.selectors.stage.context.Refusals;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    private final Refusals refusals = new Refusals();

    @Test
    void aPattern_isFoundAnywhereUnlessAnchored() {
        assertThat(TextPattern.compile("b+").isFoundIn("abbc", refusals)).isTrue();
        assertThat(TextPattern.compile("^b+$").isFoundIn("abbc", refusals)).isFalse();
        assertThat(refusals.patterns()).isZero();
    }

    @Test
    void aMalformedPattern_isRefusedWhenItIsMade() {
        assertThatThrownBy(() -> TextPattern.compile("(a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing closing )");
        assertThatThrownBy(() -> TextPattern.compile("(?=a)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextPattern.compile("(a)\\1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPatternOverTheLimits_isRefusedWhenItIsMade() {
        assertThatThrownBy(() -> TextPattern.compile("a".repeat(513)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern longer than 512 characters");
        assertThatThrownBy(() -> TextPattern.compile("(a{100}){100}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextTooLongForThePattern_isRefusedAndCounted() {
        assertThat(TextPattern.compile("a").isFoundIn("a".repeat(4_096), refusals))
                .isTrue();
        assertThat(TextPattern.compile("a").isFoundIn("a".repeat(4_097), refusals))
                .isFalse();
        assertThat(TextPattern.compile("(a?){300}a").isFoundIn("a".repeat(4_096), refusals))
                .isFalse();
        assertThat(refusals.patterns()).isEqualTo(2);
    }

    @Test
    void patternsWrittenAlike_areEqual() {
        assertThat(TextPattern.compile("a"))
                .isEqualTo(TextPattern.compile("a"))
                .hasSameHashCodeAs(TextPattern.compile("a"))
                .isNotEqualTo(TextPattern.compile("b"))
                .hasToString("a");
    }
}
