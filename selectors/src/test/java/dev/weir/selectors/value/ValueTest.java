package dev.weir.selectors.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void valuesOfDifferentTypes_areNeverEqual() {
        assertThat(Value.of(200L)).isNotEqualTo(Value.of("200")).isNotEqualTo(Value.of(200.0));
        assertThat(new Value.I64s(List.of())).isNotEqualTo(new Value.Texts(List.of()));
    }

    @Test
    void valuesOfOneType_areEqualByContent() {
        assertThat(Value.of(200L)).isEqualTo(new Value.I64(200)).isSameAs(Value.of(200L));
        assertThat(Value.of(100_000L)).isEqualTo(Value.of(100_000L));
        assertThat(Value.of(-1L)).isEqualTo(Value.of(-1L));
        assertThat(new Value.Texts(List.of("a"))).isEqualTo(new Value.Texts(List.of("a")));
    }

    @Test
    void theTwoZeros_areOne() {
        assertThat(Value.of(-0.0)).isEqualTo(Value.of(0.0));
    }
}
