package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.refusal.JsonPathRefusal;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeouts are far above what is needed, and far below what the same work takes without limits. */
@Timeout(20)
class HostileDocumentTest {

    private static final JsonLimits LARGE = JsonLimits.DEFAULTS.withSize(16 << 20);

    private static JsonNode wide() {
        return JsonParser.parse("[" + "[1, 2, [3, {\"a\": [4]}]], ".repeat(20_000) + "0]", LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$..*",
                "$..*..*..*",
                "$..*..*..*..*..*..*..*..*",
                "$..[?@..[?@..[?@..a]]]",
                "$[?count($..*) > count(@..*)]",
                "$[?$ == $]",
                "$[?@ != $[0]]",
                "$[?!@.x && !(@.y || !@.z)]",
                "$[*,*,*,*,*,*,*,*,*,*]",
                "$[::-1][::-1][::-1]",
                "$[?value($..nothing) == 1]"
            })
    void costlyPath_isRefused(String path) {
        assertThat(JsonPath.compile(path).evaluate(wide()))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
    }

    @Test
    void singularPath_findsItsNode_whateverTheSize() {
        assertThat(JsonPath.compile("$[-2][2][1].a[0]").evaluate(wide()).value())
                .isEqualTo(JsonNode.of(4));
    }

    @Test
    void existence_stopsAtTheFirstNode() {
        JsonNode document = JsonNode.of(List.of(wide()));
        assertThat(JsonPath.compile("$[?@..a]").evaluate(document)).isInstanceOf(JsonPathResult.One.class);
    }

    @Test
    void comparisonOfLongTexts_isPaidFor() {
        String text = "x".repeat(100_000);
        JsonNode document = JsonNode.of(Collections.nCopies(1_000, text + "y"));
        assertThat(JsonPath.compile("$[?@ == $[0]]").evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
        assertThat(JsonPath.compile("$[?length(@) == 1]").evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
    }

    @Test
    void comparisonOfLongNumbers_isPaidFor() {
        String number = "9".repeat(990) + "e-9";
        JsonNode document = JsonParser.parse("[" + (number + ",").repeat(999) + number + "]", LARGE);
        assertThat(JsonPath.compile("$[?@ == $[0]]").evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
    }

    @Test
    void matchingOfManyTexts_isPaidFor() {
        JsonNode document = JsonNode.of(Collections.nCopies(1_000, "a".repeat(4_000)));
        assertThat(JsonPath.compile("$[?search(@, '(a+a+)+y')]").evaluate(document))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
    }

    @Test
    void compilingOfManyPatterns_isPaidFor() {
        List<String> patterns =
                IntStream.range(0, 1_000).mapToObj(i -> "a{" + i % 99 + "}" + i).toList();
        assertThat(JsonPath.compile("$[?match('aaa', @)]").evaluate(JsonNode.of(patterns)))
                .isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
    }

    @Test
    void repeatedPattern_isCompiledOnce() {
        List<String> patterns = Collections.nCopies(1_000, "a+");
        assertThat(JsonPath.compile("$[?match('aaa', @)]")
                        .evaluate(JsonNode.of(patterns))
                        .nodes())
                .hasSize(1_000);
    }

    @Test
    void deepestPath_onDeepestDocument_fitsOnASmallStack() throws InterruptedException {
        JsonNode document = JsonNode.of(Map.of("x", "leaf"));
        for (int i = 1; i < 64; i++) {
            document = JsonNode.of(Map.of("c", document));
        }
        StringBuilder expression = new StringBuilder("@.x");
        for (int i = 0; i < 15; i++) {
            expression.insert(0, "@.x&&$..[?").append(']');
        }
        JsonPath path = JsonPath.compile("$..[?" + expression + "]");
        JsonNode deepest = document;
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(evaluate(path, deepest)), "small stack", 512 << 10);
        thread.start();
        thread.join();
        assertThat(outcome.get()).isInstanceOf(JsonPathResult.One.class);
    }

    private static Object evaluate(JsonPath path, JsonNode document) {
        try {
            return path.evaluate(document);
        } catch (StackOverflowError e) {
            return e;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$[?(",
                "$[?@[",
                "$[?!(",
                "$[?length(",
                "$[?count(@[?",
                "$['\\",
                "$[?@.a||",
                "$..[?$..",
                "[",
                "$["
            })
    void hostileExpression_isRefused_withoutExhaustingTheStack(String part) {
        for (int times : new int[] {1, 20, 100, 100_000}) {
            assertThatExceptionOfType(JsonPathSyntaxException.class)
                    .isThrownBy(() -> JsonPath.compile("$" + part.repeat(times)));
            assertThatExceptionOfType(JsonPathSyntaxException.class)
                    .isThrownBy(() -> JsonPath.compileTolerant(part.repeat(times)));
        }
    }
}
