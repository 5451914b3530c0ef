package dev.weir.selectors.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingTest {

    @Test
    void eachOrdering_acceptsWhatItSays() {
        assertAll(Value.of(1L), Value.of(2L), false, false, true, true);
        assertAll(Value.of(2L), Value.of(2L), false, true, false, true);
        assertAll(Value.of(3L), Value.of(2L), true, true, false, false);
    }

    @Test
    void integersBeyondDoubles_areNotRounded() {
        assertThat(Ordering.GREATER.holds(Value.of(Long.MAX_VALUE), Value.of(Long.MAX_VALUE - 1)))
                .isTrue();
    }

    @Test
    void integersAndFloats_compareAsNumbers() {
        assertThat(Ordering.LESS.holds(Value.of(1L), Value.of(1.5))).isTrue();
        assertThat(Ordering.AT_MOST.holds(Value.of(2.0), Value.of(2L))).isTrue();
    }

    @Test
    void textThatSpellsANumber_comparesAsOne() {
        assertThat(Ordering.GREATER.holds(Value.of("1000"), Value.of(200L))).isTrue();
        assertThat(Ordering.GREATER.holds(Value.of("1000"), Value.of("200"))).isTrue();
    }

    @Test
    void otherTexts_compareByCodePoint() {
        assertThat(Ordering.LESS.holds(Value.of("abc"), Value.of("abd"))).isTrue();
        assertThat(Ordering.LESS.holds(Value.of("ab"), Value.of("abc"))).isTrue();
        assertThat(Ordering.LESS.holds(Value.of("\uFFFD"), Value.of("\uD83D\uDE00")))
                .isTrue();
    }

    @Test
    void falseIsBeforeTrue() {
        assertThat(Ordering.LESS.holds(Value.FALSE, Value.TRUE)).isTrue();
        assertThat(Ordering.AT_LEAST.holds(Value.FALSE, Value.TRUE)).isFalse();
    }

    @Test
    void valuesOfDifferentKinds_haveNoOrder() {
        assertAll(Value.of("abc"), Value.of(1L), false, false, false, false);
        assertAll(Value.TRUE, Value.of(1L), false, false, false, false);
        assertAll(Value.of("true"), Value.TRUE, false, false, false, false);
        assertAll(Value.of(Double.NaN), Value.of(1L), false, false, false, false);
        assertAll(new Value.I64s(List.of(1L)), new Value.I64s(List.of(1L)), false, false, false, false);
    }

    @Test
    void arraysAndNan_haveNoPlaceInAnyOrder() {
        assertThat(Ordering.isOrdered(new Value.Texts(List.of("a")))).isFalse();
        assertThat(Ordering.isOrdered(Value.of(Double.NaN))).isFalse();
        assertThat(Ordering.isOrdered(Value.of("a"))).isTrue();
        assertThat(Ordering.isOrdered(Value.of(1L))).isTrue();
        assertThat(Ordering.isOrdered(Value.FALSE)).isTrue();
    }

    private static void assertAll(
            Value left, Value right, boolean greater, boolean atLeast, boolean less, boolean atMost) {
        assertThat(Ordering.GREATER.holds(left, right)).isEqualTo(greater);
        assertThat(Ordering.AT_LEAST.holds(left, right)).isEqualTo(atLeast);
        assertThat(Ordering.LESS.holds(left, right)).isEqualTo(less);
        assertThat(Ordering.AT_MOST.holds(left, right)).isEqualTo(atMost);
    }
}
