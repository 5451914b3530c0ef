package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceSelectorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:3         | 1 2",
                "3:          | 3 4",
                ":           | 0 1 2 3 4",
                "::          | 0 1 2 3 4",
                ":2          | 0 1",
                "1:5:2       | 1 3",
                "::-1        | 4 3 2 1 0",
                "3:0:-1      | 3 2 1",
                "-2:         | 3 4",
                "-2::-1      | 3 2 1 0",
                ":-4:-1      | 4 3 2",
                "-100:100    | 0 1 2 3 4",
                "100:-100:-2 | 4 2 0",
                "0:9007199254740991:9007199254740991 | 0",
                "4:-9007199254740991:-9007199254740991 | 4"
            })
    void slice_selectsRange(String slice, String elements) {
        assertThat(Selection.of("$[" + slice + "]", "[0, 1, 2, 3, 4]")).containsExactly(elements.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:2", "3:1", "1:3:-1", "5:", "1:4:0", ":-5"})
    void slice_selectsNothing_fromAnEmptyRange(String slice) {
        assertThat(Selection.of("$[" + slice + "]", "[0, 1, 2, 3, 4]")).isEmpty();
    }

    @Test
    void slice_selectsNothing_fromWhatIsNoArray() {
        assertThat(Selection.of("$[:]", "{\"a\": 1}")).isEmpty();
        assertThat(Selection.of("$[:]", "\"abc\"")).isEmpty();
        assertThat(Selection.of("$[::-1]", "[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:2:3:4", ":::", "1:a", "1.0:", ":-0", "::01", "9007199254740992:", "1:'2'"})
    void slice_isRefused_whenMalformed(String slice) {
        assertThatExceptionOfType(JsonPathSyntaxException.class).isThrownBy(() -> JsonPath.compile("$[" + slice + "]"));
    }

    @Test
    void slice_agreesWithTheDefinitionOfTheStandard() {
        Random random = new Random(9535);
        for (int i = 0; i < 3_000; i++) {
            int length = random.nextInt(8);
            Integer start = random.nextInt(4) == 0 ? null : random.nextInt(-10, 11);
            Integer end = random.nextInt(4) == 0 ? null : random.nextInt(-10, 11);
            Integer step = random.nextInt(4) == 0 ? null : random.nextInt(-3, 4);
            String path = "$[" + text(start) + ":" + text(end) + (step == null ? "" : ":" + step) + "]";
            String array = IntStream.range(0, length).boxed().toList().toString();
            assertThat(Selection.of(path, array))
                    .as("%s of %s", path, array)
                    .isEqualTo(defined(start, end, step == null ? 1 : step, length));
        }
    }

    private static String text(@Nullable Integer bound) {
        return bound == null ? "" : bound.toString();
    }

    /** The bounds and loops of RFC 9535, section 2.3.4.2.2, taken literally. */
    private static List<String> defined(@Nullable Integer start, @Nullable Integer end, int step, int length) {
        List<String> selected = new ArrayList<>();
        int from = normalize(start != null ? start : step >= 0 ? 0 : length - 1, length);
        int to = normalize(end != null ? end : step >= 0 ? length : -length - 1, length);
        if (step > 0) {
            int lower = Math.min(Math.max(from, 0), length);
            int upper = Math.min(Math.max(to, 0), length);
            for (int i = lower; i < upper; i += step) {
                selected.add(String.valueOf(i));
            }
        } else if (step < 0) {
            int upper = Math.min(Math.max(from, -1), length - 1);
            int lower = Math.min(Math.max(to, -1), length - 1);
            for (int i = upper; lower < i; i += step) {
                selected.add(String.valueOf(i));
            }
        }
        return selected;
    }

    private static int normalize(int bound, int length) {
        return bound >= 0 ? bound : length + bound;
    }
}
