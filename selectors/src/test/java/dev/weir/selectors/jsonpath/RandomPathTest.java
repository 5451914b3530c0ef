package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RandomPathTest {

    private static final String[] SOUND = {
        "$.a[?@.b==1].c",
        "$..['a',0,::2]",
        "$[?(@.a||!@.b)&&$.c]",
        "$[?length(@.a)>count(@..b)]",
        "$[?match(@,'a.')]",
        "$.list[?(@.a in ['x',1])]",
        "$[?@.a~='x+'].length()",
        "$[?value(@..a)!=null]",
        "['a'].b-c[1:2]"
    };

    private static final String[] PIECES = {
        "$", "@", ".", "..", "[", "]", "(", ")", "?", "*", ",", ":", "'", "\"", "\\", "a", "'a'", "0", "-1", " ", "\n",
        "==", "<", "&&", "||", "!", "true", "null", "length(", "count(", "match(", "in", "~=", "@.a", "$.b", "[?",
        "u0041", "☺", "\uD834"
    };

    @Test
    void anyText_isCompiledOrRefused_andThenEvaluated() {
        Random random = new Random(1);
        int compiled = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(SOUND[random.nextInt(SOUND.length)]);
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                int at = random.nextInt(text.length() + 1);
                int to = Math.min(text.length(), at + random.nextInt(3));
                text.replace(at, to, random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : "");
            }
            JsonNode document = document(random, 3);
            compiled += survives(text.toString(), false, document) ? 1 : 0;
            compiled += survives(text.toString(), true, document) ? 1 : 0;
        }
        assertThat(compiled).isGreaterThan(2_000);
    }

    private static boolean survives(String text, boolean tolerant, JsonNode document) {
        try {
            JsonPath path = tolerant ? JsonPath.compileTolerant(text) : JsonPath.compile(text);
            assertThat(path.evaluate(document)).isNotNull();
            return true;
        } catch (JsonPathSyntaxException e) {
            assertThat(e.index()).isBetween(0, text.length());
            return false;
        }
    }

    @Test
    void pathWithoutFilters_meansTheSame_inBothDialects() {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            String path = path(random);
            JsonNode document = document(random, 4);
            assertThat(JsonPath.compileTolerant(path).evaluate(document))
                    .as(path)
                    .isEqualTo(JsonPath.compile(path).evaluate(document));
        }
    }

    @Test
    void evaluation_agreesWithTheDefinition_segmentBySegment() {
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            JsonNode document = document(random, 4);
            String first = segment(random);
            String second = segment(random);
            List<JsonNode> expected = new ArrayList<>();
            for (JsonNode node :
                    JsonPath.compile("$" + first).evaluate(document).nodes()) {
                expected.addAll(JsonPath.compile("$" + second).evaluate(node).nodes());
            }
            assertThat(JsonPath.compile("$" + first + second).evaluate(document).nodes())
                    .as(first + second)
                    .isEqualTo(expected);
        }
    }

    @Test
    void severalSelectors_selectWhatEachSelects() {
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            JsonNode document = document(random, 3);
            String one = selector(random);
            String other = selector(random);
            List<JsonNode> expected = new ArrayList<>(
                    JsonPath.compile("$[" + one + "]").evaluate(document).nodes());
            expected.addAll(
                    JsonPath.compile("$[" + other + "]").evaluate(document).nodes());
            assertThat(JsonPath.compile("$[" + one + "," + other + "]")
                            .evaluate(document)
                            .nodes())
                    .isEqualTo(expected);
        }
    }

    @Test
    void negation_selectsTheRest() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            JsonNode document = document(random, 3);
            String filter = "@" + segment(random);
            int kept = JsonPath.compile("$[?" + filter + "]")
                    .evaluate(document)
                    .nodes()
                    .size();
            int others = JsonPath.compile("$[?!" + filter + "]")
                    .evaluate(document)
                    .nodes()
                    .size();
            assertThat(kept + others)
                    .isEqualTo(
                            JsonPath.compile("$.*").evaluate(document).nodes().size());
        }
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder("$");
        for (int segments = random.nextInt(4); segments > 0; segments--) {
            path.append(segment(random));
        }
        return path.toString();
    }

    private static String segment(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> ".a";
            case 1 -> ".*";
            case 2 -> "..b";
            case 3 -> "..[" + selector(random) + "]";
            default -> "[" + selector(random) + "]";
        };
    }

    private static String selector(Random random) {
        String[] selectors = {"'a'", "\"b\"", "0", "-1", "1", "*", ":", "::-1", "-2:", "1:3", "::2"};
        return selectors[random.nextInt(selectors.length)];
    }

    private static JsonNode document(Random random, int depth) {
        return JsonNode.of(value(random, depth));
    }

    private static @Nullable Object value(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(4) : random.nextInt(12);
        if (kind < 4) {
            return new Object[] {1, "a", true, null}[kind];
        }
        List<@Nullable Object> list = new ArrayList<>();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int size = random.nextInt(4); size > 0; size--) {
            list.add(value(random, depth - 1));
            map.put(List.of("a", "b", "c").get(random.nextInt(3)), value(random, depth - 1));
        }
        return kind < 8 ? list : map;
    }
}
