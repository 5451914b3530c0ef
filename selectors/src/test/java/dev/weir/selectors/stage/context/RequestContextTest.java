package dev.weir.selectors.stage.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContextTest {

    private final RequestContext context = RequestContext.create();

    @Test
    void theId_isAUuidThatStays() {
        assertThat(UUID.fromString(context.id())).hasToString(context.id());
        assertThat(RequestContext.create().id()).isNotEqualTo(context.id());
    }

    @Test
    void anEntry_isTheLastThatWasPut() {
        assertThat(context.entry("a")).isNull();
        context.put("a", JsonNumber.of(1));
        context.put("a", JsonNumber.of(2));
        assertThat(context.entry("a")).isEqualTo(JsonNumber.of(2));
        assertThat(context.entry("b")).isNull();
    }

    @Test
    void text_isOnlyThatOfAString() {
        context.put("text", JsonString.of("a"));
        context.put("truth", JsonBoolean.TRUE);
        assertThat(context.text("text")).isEqualTo("a");
        assertThat(context.text("truth")).isNull();
        assertThat(context.text("none")).isNull();
    }

    @Test
    void cacheInfo_hasAnEntryForEachType() {
        context.put("key_products", JsonParser.parse("{\"Product\":{\"hit\":3,\"miss\":1},\"User\":{\"hit\":2}}"));
        CacheInfo info = CacheInfo.of(context, "key_", "products");
        assertThat(info)
                .isEqualTo(new CacheInfo(
                        List.of(new CacheInfo.Entry("Product", 3, 1), new CacheInfo.Entry("User", 2, 0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"a\"",
                "{\"Product\":1}",
                "{\"Product\":{\"hit\":-1}}",
                "{\"Product\":{\"hit\":1.5}}",
                "{\"Product\":{\"miss\":\"1\"}}",
                "{\"User\":{\"hit\":1},\"Product\":null}"
            })
    void malformedCacheInfo_isNone(String json) {
        JsonNode node = JsonParser.parse(json);
        context.put("key_products", node);
        assertThat(CacheInfo.of(context, "key_", "products")).isNull();
    }

    @Test
    void cacheInfoOfAnotherSubgraph_isNone() {
        assertThat(CacheInfo.of(context, "key_", "products")).isNull();
    }
}
