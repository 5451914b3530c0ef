package dev.weir.testing.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.opentelemetry.api.common.Attributes;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributePatternTest {

    @Test
    void valuesAreWhatRecordingCallsTake() {
        Attributes attributes = Attributes.builder()
                .put("whole", 1L)
                .put("fraction", 0.5)
                .put("flag", true)
                .put("day", "MONDAY")
                .put("wholes", 1L, 2L)
                .put("flags", true, false)
                .build();

        assertThat(AttributePattern.of(
                                "whole",
                                (short) 1,
                                "fraction",
                                0.5f,
                                "flag",
                                true,
                                "day",
                                DayOfWeek.MONDAY,
                                "wholes",
                                List.of(1, 2L),
                                "flags",
                                List.of(true, false))
                        .matches(attributes))
                .isTrue();
    }

    @Test
    void aValueOfAnotherKey_doesNotMatch() {
        assertThat(AttributePattern.of("a", 1, "b", 2)
                        .matches(Attributes.builder().put("a", 2L).put("b", 1L).build()))
                .isFalse();
    }

    @Test
    void wrongPairs_areRefused_withTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributePattern.of("kind"))
                .withMessageContaining("the last key, kind, has no value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributePattern.of(1, "kind"))
                .withMessageContaining("an attribute key is text, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributePattern.of("a", 1, "a", 2))
                .withMessageContaining("\"a\" is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributePattern.of("a", Optional.of("b")))
                .withMessageContaining("attribute \"a\": Optional[b] is no attribute value");
    }
}
