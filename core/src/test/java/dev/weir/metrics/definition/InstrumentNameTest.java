package dev.weir.metrics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "weir.cache.hit", "http.server.request.duration", "a/b-c_d.E9"})
    void letterThenLettersDigitsAndSeparators_isAName(String name) {
        assertThat(InstrumentName.checked(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "9lives    | metric name \"9lives\": a metric name starts with a letter; write \"lives\"",
                ".a        | metric name \".a\": a metric name starts with a letter; write \"a\"",
                "a b       | metric name \"a b\": character 2 (\" \") is not one of letters, digits, _ . - /; write \"a_b\"",
                "a.größe   | metric name \"a.gr\\u00f6\\u00dfe\": character 5 (\"\\u00f6\") is not one of letters, digits, _ . - /; write \"a.gr__e\"",
                "a{x}      | metric name \"a{x}\": character 2 (\"{\") is not one of letters, digits, _ . - /; write \"a_x_\"",
                "123       | metric name \"123\": a metric name starts with a letter; write \"metric\"",
            })
    void wrongName_saysWhatIsWrongAndWhatToWrite(String name, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentName.checked(name))
                .withMessage(message);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void missingName_saysWhatToWrite(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentName.checked(name))
                .withMessage("a metric needs a name: write dotted words, such as \"weir.cache.hit\"");
    }

    @Test
    void nameOf255Characters_passes_andOneMoreDoesNot() {
        String longest = "a".repeat(255);

        assertThat(InstrumentName.checked(longest)).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentName.checked(longest + "a"))
                .withMessageContaining("at most 255 characters, this one has 256");
    }

    @Test
    void controlCharactersOfAName_areEscapedInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentName.checked("a\n\u001b[31mb"))
                .withMessage("metric name \"a\\u000a\\u001b[31mb\": character 2 (\"\\u000a\") is not one of letters,"
                        + " digits, _ . - /; write \"a___31mb\"");
    }
}
