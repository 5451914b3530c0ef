package dev.weir.telemetry.yaml.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanDurationTest {
    @ParameterizedTest
    @CsvSource({
        "100ms, PT0.1S",
        "5s, PT5S",
        "1m, PT1M",
        "1m30s, PT1M30S",
        "1m 30s, PT1M30S",
        "2h 30min, PT2H30M",
        "2h, PT2H",
        "1d, PT24H",
        "0s, PT0S",
        "250us, PT0.00025S",
        "15ns, PT0.000000015S",
        "10 seconds, PT10S",
        "1hour 1minute 1second, PT1H1M1S",
        "90s, PT1M30S",
        "1s1s, PT2S",
        "36500d, PT876000H",
    })
    void parse_readsDurations(String text, Duration duration) {
        assertThat(HumanDuration.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "s",
                "-5s",
                "+5s",
                "1.5s",
                "5S",
                "5 x",
                "5s,",
                "5s;1m",
                "1m30",
                "٣s",
                "5\ts",
                "PT5S",
                "36501d",
                "36500d 1s",
                "99999999999999999999s",
                "1month",
                "infinite"
            })
    void parse_findsNone_inOtherText(String text) {
        assertThat(HumanDuration.parse(text)).isEmpty();
    }

    @Test
    void parse_findsNone_inVeryLongText() {
        assertThat(HumanDuration.parse("1s".repeat(100_000))).isEmpty();
        assertThat(HumanDuration.parse("9".repeat(1_000_000) + "s")).isEmpty();
    }
}
