package dev.weir.selectors.jsonpath.internal.regexp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSizeTest {

    private static final String[] PIECES = {
        "a", "b", "(", ")", "(?:", "[", "]", "[^", "a-c", "|", "*", "+", "?", "{2}", "{3,}", "{1,4}", "{0,7}", "{", "}",
        "\\d", "\\(", "\\p{L}", "\\Q", "\\E", "\\\\", ".", "^", "(?i)", "{9}"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"a 1", "abc 3", "a{10} 11", "(ab){10} 33", "[abc] 1", "[({9}] 1", "\\({2} 3", "a{x} 4", "(a){2}) 7"
            })
    void size_isEstimated(String pattern, int size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @Test
    void size_staysBounded_whateverThePattern() {
        assertThat(PatternSize.of("(a{1000}){1000}".repeat(30))).isPositive();
        assertThat(PatternSize.of("a" + "{999999999}".repeat(40))).isPositive();
        assertThat(PatternSize.of("(".repeat(512))).isPositive();
    }

    @Test
    void size_isNeverMuchBelowThatOfTheProgram() {
        Random random = new Random(7);
        int compiled = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int pieces = 1 + random.nextInt(10); pieces > 0; pieces--) {
                pattern.append(PIECES[random.nextInt(PIECES.length)]);
            }
            int size = PatternSize.of(pattern.toString());
            if (size > 2_000) {
                continue;
            }
            try {
                int program = Pattern.compile(pattern.toString()).programSize();
                compiled++;
                // An atom takes at most three states, with its share of alternation, repetition and capture.
                assertThat(program).as(pattern.toString()).isLessThanOrEqualTo(3 * size + 3 * pattern.length() + 6);
            } catch (PatternSyntaxException e) {
                assertThat(e.getDescription()).isNotEmpty();
            }
        }
        assertThat(compiled).isGreaterThan(2_000);
    }
}
