package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.refusal.JsonPathLimits;
import dev.weir.selectors.jsonpath.refusal.JsonPathRefusal;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void expression_isRefused_whenTooLong() {
        assertThatNoException().isThrownBy(() -> JsonPath.compile("$." + "a".repeat(510)));
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compile("$." + "a".repeat(511)))
                .satisfies(e -> assertThat(e.index()).isEqualTo(512))
                .withMessageContaining("expression too long, expected at most 512 characters");
    }

    @Test
    void expression_isRefused_whenItHasTooManySegments() {
        assertThatNoException().isThrownBy(() -> JsonPath.compile("$" + ".a".repeat(64)));
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compile("$" + ".a".repeat(65)))
                .withMessageContaining("too many segments, expected at most 64");
    }

    @Test
    void segmentsOfFilters_countToo() {
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compile("$" + ".a".repeat(60) + "[?@" + ".b".repeat(4) + "]"))
                .withMessageContaining("too many segments");
    }

    @Test
    void expression_isRefused_whenItHasTooManySelectors() {
        assertThatNoException().isThrownBy(() -> JsonPath.compile("$[" + "0,".repeat(127) + "0]"));
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compile("$[" + "0,".repeat(128) + "0]"))
                .withMessageContaining("too many selectors, expected at most 128");
    }

    static Stream<Arguments> nestings() {
        return Stream.of(
                Arguments.of("$[?", "(", "@", ")", "]"),
                Arguments.of("$[?@", "[?@", "", "]", "]"),
                Arguments.of("$[?", "length(", "@", ")", "==1]"),
                Arguments.of("$[?@ in ", "[", "1", "]", "]"));
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void expression_isRefused_whenNestedTooDeep(String start, String open, String core, String close, String end) {
        String deepest = start + open.repeat(15) + core + close.repeat(15) + end;
        String deeper = start + open.repeat(16) + core + close.repeat(16) + end;
        assertThatNoException().isThrownBy(() -> JsonPath.compileTolerant(deepest));
        assertThatExceptionOfType(JsonPathSyntaxException.class)
                .isThrownBy(() -> JsonPath.compileTolerant(deeper))
                .withMessageContaining("nested too deep, expected at most 16");
    }

    @Test
    void steps_areCounted_oneForEachVisitedNode() {
        JsonNode document = JsonParser.parse("[1, 2, 3, 4]");
        assertThat(JsonPath.compile("$[*]", JsonPathLimits.DEFAULTS.withSteps(4))
                        .evaluate(document))
                .isInstanceOf(JsonPathResult.Many.class);
        assertThat(JsonPath.compile("$[*]", JsonPathLimits.DEFAULTS.withSteps(3))
                        .evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$[?@ > 0]", "$[?@ == 5 || @ < 9]", "$[0, 1, 2, 3]", "$[::-1]", "$..[0]", "$[?@ in [7, 8]]"})
    void steps_boundEveryWayToSelect(String path) {
        JsonNode document = JsonParser.parse("[1, 2, 3, 4]");
        assertThat(JsonPath.compileTolerant(path, JsonPathLimits.DEFAULTS.withSteps(3))
                        .evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
    }

    @Test
    void evaluation_isDeterministic_atTheEdgeOfItsBudget() {
        JsonNode document = JsonParser.parse("[[1, [2, 3]], {\"a\": [4]}]");
        int least = leastSteps("$..[?count(@..*) > 0]", document);
        for (int i = 0; i < 100; i++) {
            assertThat(leastSteps("$..[?count(@..*) > 0]", document)).isEqualTo(least);
        }
    }

    private static int leastSteps(String path, JsonNode document) {
        int steps = 1;
        while (JsonPath.compile(path, JsonPathLimits.DEFAULTS.withSteps(steps)).evaluate(document)
                instanceof JsonPathResult.Refused) {
            steps++;
        }
        return steps;
    }

    @Test
    void document_isRefused_whenTooDeep() {
        JsonNode document = JsonParser.parse("[[[1]]]");
        JsonPathLimits limits = JsonPathLimits.DEFAULTS.withDepth(2);
        assertThat(JsonPath.compile("$", limits).evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.DEPTH));
        assertThat(JsonPath.compile("$..*", limits).evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.DEPTH));
        assertThat(JsonPath.compile("$", limits)
                        .evaluate(JsonParser.parse("[[1]]"))
                        .nodes())
                .hasSize(1);
    }

    @Test
    void text_isRefused_whenTooLongToMatch() {
        JsonPath path = JsonPath.compile("$[?search(@, 'b')]");
        assertThat(path.evaluate(JsonNode.of(List.of("a".repeat(4_097)))))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.TEXT_LENGTH));
        assertThat(path.evaluate(JsonNode.of(List.of("a".repeat(4_096))))).isEqualTo(JsonPathResult.None.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{300}", "(a{20}){20}", "\\p{Cn}", "[^\\p{C}]"})
    void patternOfTheDocument_isRefused_whenTooLarge(String pattern) {
        assertThat(JsonPath.compile("$[?match('a', @)]").evaluate(JsonNode.of(List.of(pattern))))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.PATTERN_SIZE));
    }

    @Test
    void patternOfTheDocument_isRefused_whenTooLong() {
        assertThat(JsonPath.compile("$[?match('a', @)]").evaluate(JsonNode.of(List.of("a".repeat(513)))))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.PATTERN_SIZE));
    }

    @Test
    void limits_areChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPathLimits.DEFAULTS.withSteps(0))
                .withMessage("steps must be at least 1 and at most 2147483647, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPathLimits.DEFAULTS.withDepth(65))
                .withMessage("depth must be at least 1 and at most 64, not 65");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonPathLimits(1, 1, 1, 17, 1, 1))
                .withMessageStartingWith("nesting must be");
    }
}
