package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.refusal.JsonPathLimits;
import dev.weir.selectors.jsonpath.refusal.JsonPathRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final JsonNode ERRORS =
            JsonParser.parse("{\"errors\": [{\"code\": \"A\"}, {\"code\": \"B\"}], \"n\": null}");

    @Test
    void noNode_hasNoValue() {
        JsonPathResult result = JsonPath.compile("$.absent").evaluate(ERRORS);
        assertThat(result).isSameAs(JsonPathResult.None.NONE);
        assertThat(result.value()).isNull();
        assertThat(result.nodes()).isEmpty();
    }

    @Test
    void oneNode_isTheValue() {
        JsonPathResult result = JsonPath.compile("$..[?@.code == 'B'].code").evaluate(ERRORS);
        assertThat(result).isEqualTo(new JsonPathResult.One(JsonNode.of("B")));
        assertThat(result.value()).isEqualTo(JsonNode.of("B"));
    }

    @Test
    void oneNullNode_isAValueToo() {
        assertThat(JsonPath.compile("$.n").evaluate(ERRORS).value()).isEqualTo(JsonNode.of(null));
    }

    @Test
    void manyNodes_areAnArray() {
        JsonPathResult result = JsonPath.compile("$.errors[*].code").evaluate(ERRORS);
        assertThat(result).isInstanceOf(JsonPathResult.Many.class);
        assertThat(result.value()).isEqualTo(JsonNode.of(List.of("A", "B")));
    }

    @Test
    void oneArrayNode_isNotWrapped() {
        assertThat(JsonPath.compile("$.errors").evaluate(ERRORS).value())
                .isEqualTo(JsonNode.of(JsonParser.parse("[{\"code\": \"A\"}, {\"code\": \"B\"}]")));
    }

    @Test
    void refusal_hasNeitherValueNorNodes() {
        JsonPathResult result =
                JsonPath.compile("$..*", JsonPathLimits.DEFAULTS.withSteps(3)).evaluate(ERRORS);
        assertThat(result).isEqualTo(new JsonPathResult.Refused(JsonPathRefusal.STEPS));
        assertThat(result.value()).isNull();
        assertThat(result.nodes()).isEmpty();
    }

    @Test
    void results_cannotBeChangedFromOutside() {
        assertThat(JsonPath.compile("$..*").evaluate(ERRORS).nodes()).isUnmodifiable();
    }
}
