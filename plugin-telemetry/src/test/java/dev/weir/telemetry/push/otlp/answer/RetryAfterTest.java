package dev.weir.telemetry.push.otlp.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final String DATE = "Sat, 21 Nov 2026 10:00:00 GMT";

    @ParameterizedTest
    @CsvSource({
        ", PT0S",
        "'', PT0S",
        "0, PT0S",
        "7, PT7S",
        "300, PT5M",
        "301, PT5M",
        "999999999, PT5M",
        "99999999999999999999, PT0S",
        "-1, PT0S",
        "1.5, PT0S",
        "soon, PT0S",
        "'Sat, 21 Nov 2026 10:00:30 GMT', PT30S",
        "'Sat, 21 Nov 2026 09:59:00 GMT', PT0S",
        "'Tue, 22 Nov 2099 10:00:00 GMT', PT0S",
        "'Mon, 23 Nov 2026 10:00:00 GMT', PT5M",
    })
    void parse_understandsSecondsAndDates_upToFiveMinutes(@Nullable String value, Duration delay) {
        assertThat(RetryAfter.parse(value, DATE)).isEqualTo(delay);
    }

    @ParameterizedTest
    @CsvSource({", PT0S", "yesterday, PT0S"})
    void parse_makesNothingOfADate_whenTheAnswerHasNone(@Nullable String date, Duration delay) {
        assertThat(RetryAfter.parse("Sat, 21 Nov 2026 10:00:30 GMT", date)).isEqualTo(delay);
    }
}
