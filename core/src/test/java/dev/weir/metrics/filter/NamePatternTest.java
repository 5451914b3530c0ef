package dev.weir.metrics.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "a.b, a.b, true",
        "a.b, a.bc, false",
        "a.b, x.a.b, false",
        "a.b, A.B, true",
        "a.?, a.b, true",
        "a.?, a., false",
        "a.?, a.bc, false",
        "*, anything.at.all, true",
        "a.*, a.b.c, true",
        "a.*, a, false",
        "*.duration, http.server.request.duration, true",
        "*.duration, http.server.request.durations, false",
        "http.*.duration, http.server.duration, true",
        "http.*.duration, http.duration, false",
        "*a*b*, xxaxxbxx, true",
        "*a*b*, xxbxxaxx, false",
        "a*a, a, false",
        "a*a, aa, true",
        "a.b.**, a.b, true",
        "a.b.**, a.b.c.d, true",
        "a.b.**, a.bc, false",
        "a.b.**, a, false",
        "*.b.**, a.b.c, true",
        "a?.**, ab.c, true",
    })
    void pattern_matchesTheWholeName(String pattern, String name, boolean matches) {
        assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void manyStars_areMatchedWithoutBacktrackingOverEach() {
        NamePattern hostile = NamePattern.of("*a".repeat(200) + "b");

        assertThat(hostile.matches("a".repeat(20_000))).isFalse();
        assertThat(hostile.matches("a".repeat(20_000) + "b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".**"})
    void patternThatNamesNothing_isRefusedWithExamples(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamePattern.of(pattern))
                .withMessage("pattern \"" + pattern + "\" names nothing; write \"*\" for every name, or \"a.b.**\" for"
                        + " a.b and all below");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**", "a**", "**.b", "a.**.b"})
    void doubleStarElsewhere_isRefused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamePattern.of(pattern))
                .withMessageContaining("** stands only after the last dot");
    }

    @Test
    void text_isThePattern() {
        assertThat(NamePattern.of("a.b.**")).hasToString("a.b.**").isEqualTo(NamePattern.of("a.b.**"));
    }
}
