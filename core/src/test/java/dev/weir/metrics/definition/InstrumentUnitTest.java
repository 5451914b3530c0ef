package dev.weir.metrics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentUnitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "ms",
                "us",
                "ns",
                "min",
                "h",
                "d",
                "By",
                "KiBy",
                "MiBy",
                "kBy",
                "bit",
                "1",
                "%",
                "Cel",
                "Hz",
                "MHz",
                "W",
                "kW.h",
                "m/s",
                "m/s2",
                "m.s-2",
                "By/s",
                "{request}",
                "{request}/s",
                "1/s",
                "/s",
                "10*3",
                "100",
                "s{cpu}",
                "By{compressed}/s",
                "{a.b/c}",
                "eV",
                "dB"
            })
    void ucumSymbolsAndAnnotations_areUnits(String unit) {
        assertThat(InstrumentUnit.checked(unit)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "seconds, s",
        "sec, s",
        "Milliseconds, ms",
        "bytes, By",
        "byte, By",
        "KB, KiBy",
        "B, By",
        "MB, MiBy",
        "percent, %",
        "requests, {request}",
        "request, {request}",
        "ops, {op}",
        "count, {count}",
        "process, {process}",
        "{request, {request}",
        "request}, {request}",
        "{}, {thing}",
        "{a b}, {a_b}",
        "{a}{b}, {a__b}",
        "s s, {s_s}",
        "s/, {s}",
        "s//By, {s__by}",
        "s., {s}",
        "0, {thing}",
        "Mhz, MHz",
    })
    void whatPeopleWriteInstead_isRefusedWithTheUnitThatTheyMean(String unit, String meant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentUnit.checked(unit))
                .withMessage("unit \"" + unit + "\" is not a UCUM unit; write \"" + meant + "\"");
    }

    @Test
    void everySuggestion_isItselfAUnit() {
        for (String wrong : new String[] {"seconds", "requests", "{a}{b}", "s//By", "ünïts", "9 lives", "Mhz", "GB"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> InstrumentUnit.checked(wrong))
                    .satisfies(refused -> {
                        String message = String.valueOf(refused.getMessage());
                        String suggestion = message.substring(message.indexOf("write \"") + 7, message.length() - 1);
                        assertThat(InstrumentUnit.checked(suggestion)).isEqualTo(suggestion);
                    });
        }
    }

    @Test
    void nullUnit_saysHowToWriteNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentUnit.checked(null))
                .withMessage("a unit can't be null: write \"\" for none, or \"s\", \"By\", \"{request}\"");
    }

    @Test
    void unitOf64Characters_isTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentUnit.checked("{" + "a".repeat(62) + "}"))
                .withMessageContaining("at most 63 characters, this one has 64");
    }
}
