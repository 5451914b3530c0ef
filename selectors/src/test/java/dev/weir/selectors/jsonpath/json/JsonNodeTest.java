package dev.weir.selectors.jsonpath.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonNodeTest {

    @Test
    void plainJavaValues_becomeNodes() {
        assertThat(JsonNode.of(null)).isSameAs(JsonNull.NULL);
        assertThat(JsonNode.of(true)).isSameAs(JsonBoolean.TRUE);
        assertThat(JsonNode.of(CharBuffer.wrap("a"))).isEqualTo(JsonString.of("a"));
        assertThat(JsonNode.of((byte) 1)).isEqualTo(new JsonNumber.Whole(1));
        assertThat(JsonNode.of(5_000_000_000L)).isEqualTo(new JsonNumber.Whole(5_000_000_000L));
        assertThat(JsonNode.of(0.1f)).isEqualTo(new JsonNumber.Floating(0.1));
        assertThat(JsonNode.of(BigInteger.TEN)).isEqualTo(new JsonNumber.Whole(10));
        assertThat(JsonNode.of(BigInteger.TWO.pow(64))).hasToString("18446744073709551616");
        assertThat(JsonNode.of(new BigDecimal("0.25"))).hasToString("0.25");
        assertThat(JsonNode.of(Arrays.asList(1, null, new Object[] {"x"}))).hasToString("[1,null,[\"x\"]]");
        assertThat(JsonNode.of(Map.of("a", Map.of()))).hasToString("{\"a\":{}}");
    }

    @Test
    void otherJavaValues_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonNode.of(new Object()))
                .withMessage("JSON has no value for a java.lang.Object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonNode.of(Map.of(1, 2)))
                .withMessage("a JSON member needs a string as its name, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonNode.of(Double.NaN))
                .withMessage("JSON has no number NaN");
    }

    @Test
    void listThatHoldsItself_isRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonNode.of(list))
                .withMessage("value nested deeper than 512 levels");
    }

    @Test
    void height_countsLevels() {
        assertThat(JsonNode.of(1).height()).isZero();
        assertThat(JsonNode.of(List.of()).height()).isEqualTo(1);
        assertThat(JsonNode.of(List.of(1, Map.of("a", List.of()))).height()).isEqualTo(3);
    }

    private static JsonNode deepest() {
        JsonNode node = JsonArray.of();
        for (int i = 1; i < JsonNode.MAX_HEIGHT; i++) {
            node = JsonArray.of(node);
        }
        return node;
    }

    @Test
    void deepestNode_canBeWrittenAndCompared() {
        assertThat(deepest().toJson()).hasSize(2 * JsonNode.MAX_HEIGHT);
        assertThat(deepest()).isEqualTo(deepest()).hasSameHashCodeAs(deepest());
    }

    @Test
    void nodes_cannotBeNestedTooDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonArray.of(deepest()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.builder().member("a", deepest()).build())
                .withMessage("JSON nested deeper than 512 levels");
    }

    @Test
    void object_keepsTheOrderOfInsertion_andFindsByName() {
        JsonObject.Builder members = JsonObject.builder();
        for (int i = 40; i > 0; i--) {
            members.member("name" + i, JsonNumber.of(i));
        }
        JsonObject object = members.build();
        assertThat(object.size()).isEqualTo(40);
        assertThat(object.name(0)).isEqualTo("name40");
        assertThat(object.value(39)).isEqualTo(JsonNumber.of(1));
        for (int i = 40; i > 0; i--) {
            assertThat(object.member("name" + i)).isEqualTo(JsonNumber.of(i));
        }
        assertThat(object.member("name41")).isNull();
        assertThat(object.values()).hasSize(40).isUnmodifiable();
    }

    @Test
    void repeatedMember_keepsItsPlace_andTakesTheLastValue() {
        JsonObject.Builder members = JsonObject.builder();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20; i++) {
                members.member("n" + i, JsonNumber.of(round));
            }
        }
        JsonObject object = members.build();
        assertThat(object.size()).isEqualTo(20);
        assertThat(object.name(0)).isEqualTo("n0");
        assertThat(object.values()).containsOnly(JsonNumber.of(1));
    }

    @Test
    void builders_areEmptyAfterBuilding() {
        JsonObject.Builder members = JsonObject.builder().member("a", JsonNull.NULL);
        JsonArray.Builder elements = JsonArray.builder().add(JsonNull.NULL);
        JsonObject object = members.build();
        JsonArray array = elements.build();
        assertThat(members.member("b", JsonNull.NULL).build()).hasToString("{\"b\":null}");
        assertThat(elements.build().size()).isZero();
        assertThat(object).hasToString("{\"a\":null}");
        assertThat(array).hasToString("[null]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void builders_refuseNull() {
        assertThatNullPointerException().isThrownBy(() -> JsonObject.builder().member("a", null));
        assertThatNullPointerException().isThrownBy(() -> JsonObject.builder().member(null, JsonNull.NULL));
        assertThatNullPointerException().isThrownBy(() -> JsonArray.builder().add(null));
    }

    @Test
    void objects_areEqual_whateverTheirOrder() {
        JsonObject one = JsonObject.builder()
                .member("a", JsonNumber.of(1))
                .member("b", JsonNumber.of(2))
                .build();
        JsonObject other = JsonObject.builder()
                .member("b", JsonNumber.of(2))
                .member("a", JsonNumber.of(1))
                .build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(JsonNode.of(Map.of("a", 1, "b", 3))).isNotEqualTo(JsonNode.of(Map.of("a", 1)));
    }

    @Test
    void arrays_areEqual_inTheSameOrderOnly() {
        assertThat(JsonNode.of(List.of(1, 2))).isEqualTo(JsonArray.of(JsonNumber.of(1), JsonNumber.of(2)));
        assertThat(JsonNode.of(List.of(1, 2))).isNotEqualTo(JsonNode.of(List.of(2, 1)));
        assertThat(JsonArray.of(JsonNull.NULL).elements()).isUnmodifiable();
    }

    @Test
    void text_isCompact_andEscapesOnlyWhatItMust() {
        assertThat(JsonNode.of("\"\\/\b\f\n\r\t\u0001é☺𝄞\u007f\uD834x"))
                .hasToString("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001é☺𝄞\u007f\\ud834x\"");
        assertThat(JsonNode.of(Collections.singletonMap("a\n", Arrays.asList(true, null))))
                .hasToString("{\"a\\n\":[true,null]}");
    }

    @Test
    void numbers_areWrittenSoThatTheirFormIsKept() {
        assertThat(JsonNumber.of(-7)).hasToString("-7");
        assertThat(JsonNumber.of(1.0)).hasToString("1.0");
        assertThat(JsonNumber.of(-0.0)).hasToString("-0.0");
        assertThat(JsonNumber.of(12_345_678_901.0)).hasToString("12345678901.0");
        assertThat(JsonNumber.of(0.00025)).hasToString("0.00025");
        assertThat(JsonNumber.of(1e300)).hasToString("1.0e300");
        assertThat(JsonNumber.of(1e-7)).hasToString("1.0e-7");
    }
}
