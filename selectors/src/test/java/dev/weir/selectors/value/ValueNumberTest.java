package dev.weir.selectors.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueNumberTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "007, 7",
        "999999999999999, 999999999999999",
        "18446744073709551616, 18446744073709551616",
        "-3, -3",
        "+3, 3",
        "1.5, 1.5",
        "5., 5",
        ".5, 0.5",
        "1e3, 1000",
        "1.5E-2, 0.015",
        "1e999, Infinity",
        "inf, Infinity",
        "-Infinity, -Infinity",
        "+INF, Infinity"
    })
    void aDecimalText_isANumber(String text, double number) {
        assertThat(ValueNumber.isNumeric(Value.of(text))).isTrue();
        assertThat(ValueNumber.of(Value.of(text))).isEqualTo(number);
    }

    @Test
    void nan_isNumericInAnyCase() {
        assertThat(ValueNumber.isNumeric(Value.of("NaN"))).isTrue();
        assertThat(ValueNumber.of(Value.of("-nan"))).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", " 1", "1 ", "0x10", "1d", "1f", "1e", "1e+", "e1", ".", "-", "+", "--1", "1.2.3", "1_000", "١",
                "infinit", "in", "nano", "1,5"
            })
    void otherText_isNone(String text) {
        assertThat(ValueNumber.isNumeric(Value.of(text))).isFalse();
        assertThat(ValueNumber.of(Value.of(text))).isNaN();
    }

    @Test
    void aTextOfManyDigits_isNone() {
        assertThat(ValueNumber.isNumeric(Value.of("1".repeat(401)))).isFalse();
        assertThat(ValueNumber.isNumeric(Value.of("1".repeat(400)))).isTrue();
    }

    @Test
    void truthValuesAndArrays_areNone() {
        assertThat(ValueNumber.isNumeric(Value.TRUE)).isFalse();
        assertThat(ValueNumber.isNumeric(new Value.I64s(List.of(1L)))).isFalse();
        assertThat(ValueNumber.of(Value.TRUE)).isNaN();
    }

    @Test
    void numbers_areThemselves() {
        assertThat(ValueNumber.of(Value.of(7L))).isEqualTo(7);
        assertThat(ValueNumber.of(Value.of(7.5))).isEqualTo(7.5);
    }
}
