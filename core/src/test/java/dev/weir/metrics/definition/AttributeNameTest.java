package dev.weir.metrics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"kind", "http.request.method", "_private", "a-b/c9"})
    void letterOrUnderscoreThenSeparators_isAKey(String key) {
        assertThat(AttributeName.checked(key)).isEqualTo(key);
        assertThat(AttributeName.isValid(key)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "le      | attribute key \"le\": exporters give this key a meaning of their own; write \"le_value\"",
                "__name  | attribute key \"__name\": a key starts with a letter or one _; write \"name\"",
                "9       | attribute key \"9\": a key starts with a letter or one _; write \"key\"",
                "a b     | attribute key \"a b\": character 2 (\" \") is not one of letters, digits, _ . - /; write \"a_b\"",
            })
    void wrongKey_saysWhatIsWrongAndWhatToWrite(String key, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeName.checked(key))
                .withMessage(message);
        assertThat(AttributeName.isValid(key)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void missingKey_saysWhatToWrite(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeName.checked(key))
                .withMessage("an attribute needs a key: write dotted words, such as \"http.request.method\"");
    }

    @Test
    void keyOf256Characters_isTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeName.checked("a".repeat(256)))
                .withMessageContaining("at most 255 characters, this one has 256");
    }
}
