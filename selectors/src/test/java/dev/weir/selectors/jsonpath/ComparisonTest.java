package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private static final String DOCUMENT = """
            {"list": [1, [2]], "same": [1, [2]], "pair": {"p": 1, "q": 2}, "turned": {"q": 2, "p": 1}, "other": {"p": 1},
             "null": null, "text": "b", "one": 1, "big": 12345678901234567890, "items": [0]}""";

    private static boolean holds(String comparison) {
        return !Selection.of("$.items[?" + comparison + "]", DOCUMENT).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.absent == $.gone",
                "$.absent <= $.gone",
                "$.absent >= $.gone",
                "$.absent != 'x'",
                "$.absent != $.null",
                "$.null == null",
                "$.null <= null",
                "1 <= 2",
                "1 == 1.0",
                "1e2 == 100",
                "-0 == 0",
                "0.0 == -0.0",
                "1.10 == 1.1",
                "2 > 1.5",
                "'a' < 'b'",
                "'a' < 'aa'",
                "'' < 'a'",
                "'B' < 'a'",
                "$.text == 'b'",
                "13 != '13'",
                "true == true",
                "true <= true",
                "true != false",
                "$.list == $.same",
                "$.list <= $.same",
                "$.pair == $.turned",
                "$.pair >= $.turned",
                "$.pair != $.other",
                "$.list != $.pair",
                "$.one == $.list[0]",
                "'\uFF5E' < '\uD834\uDD1E'",
                "$.big == 12345678901234567890",
                "$.big > 12345678901234567889",
                "$.big != 12345678901234567168",
                "9007199254740993 != 9007199254740992",
                "9007199254740993 > 9007199254740992.0",
                "1e400 > 1e399",
                "1e400 == 10e399",
                "-1e400 < 1",
                "0.1 == 0.10000000000000000000",
                "0.1 < 0.10000000000000000001"
            })
    void comparison_holds(String comparison) {
        assertThat(holds(comparison)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.absent == 'x'",
                "$.absent == $.null",
                "$.absent < $.gone",
                "$.absent < 1",
                "$.absent >= 1",
                "$.absent != $.gone",
                "1 > 2",
                "'b' < 'a'",
                "13 == '13'",
                "1 < '2'",
                "'1' <= 2",
                "true < true",
                "false < true",
                "null < null",
                "null < 1",
                "1 == true",
                "0 == false",
                "0 == null",
                "'' == null",
                "$.list < $.same",
                "$.list == $.pair",
                "$.pair < $.turned",
                "$.pair == $.other",
                "$.list == 1",
                "'a' == 'A'"
            })
    void comparison_doesNotHold(String comparison) {
        assertThat(holds(comparison)).isFalse();
    }

    @Test
    void strings_compareByCodePoint() {
        List<String> ordered = List.of("", "\u0000", "a", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00", "\uDBFF\uDFFF");
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            String prefix = ordered.get(random.nextInt(ordered.size()));
            int one = random.nextInt(ordered.size());
            int other = random.nextInt(ordered.size());
            JsonNode pairs = JsonNode.of(List.of(List.of(prefix + ordered.get(one), prefix + ordered.get(other))));
            boolean less = JsonPath.compile("$[?@[0] < @[1]]").evaluate(pairs) instanceof JsonPathResult.One;
            assertThat(less).as("%s < %s", one, other).isEqualTo(one < other);
        }
    }

    @Test
    void orderings_areConsistent_forNumbersOfAllForms() {
        String[] ascending = {
            "-1e400",
            "-12345678901234567890",
            "-9007199254740993",
            "-9007199254740992.0",
            "-1.5",
            "-1",
            "-1e-400",
            "0",
            "1e-400",
            "0.1",
            "0.10000000000000000001",
            "1",
            "1.5",
            "9007199254740992.0",
            "9007199254740993",
            "12345678901234567890",
            "1e400"
        };
        for (int one = 0; one < ascending.length; one++) {
            for (int other = 0; other < ascending.length; other++) {
                assertThat(holds(ascending[one] + " < " + ascending[other])).isEqualTo(one < other);
                assertThat(holds(ascending[one] + " == " + ascending[other])).isEqualTo(one == other);
                assertThat(holds(ascending[one] + " >= " + ascending[other])).isEqualTo(one >= other);
            }
        }
    }
}
