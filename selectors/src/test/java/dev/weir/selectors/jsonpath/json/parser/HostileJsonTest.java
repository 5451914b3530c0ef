package dev.weir.selectors.jsonpath.json.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileJsonTest {

    private static final JsonLimits LARGE = JsonLimits.DEFAULTS.withSize(16 << 20);

    @Test
    void longText_isRefused_beforeItIsRead() {
        byte[] text = "[".repeat(8 << 20).getBytes(UTF_8);
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse(text))
                .withMessage("invalid JSON at offset 1048576: longer than 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void deepText_isRefused_atTheLimit(String opening) {
        byte[] text = opening.repeat((8 << 20) / opening.length()).getBytes(UTF_8);
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse(text, LARGE))
                .withMessageContaining("nested deeper than 64 levels")
                .satisfies(e -> assertThat(e.offset()).isLessThanOrEqualTo(64 * opening.length()));
    }

    @Test
    void refusal_costsNoStackTrace() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse("["))
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void depth_isCountedInLevels() {
        JsonLimits limits = JsonLimits.DEFAULTS.withDepth(3);
        assertThat(JsonParser.parse("[{\"a\":[1]},[[]]]", limits).height()).isEqualTo(3);
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonParser.parse("[[[[]]]]", limits));
    }

    @Test
    void size_isCountedInBytes() {
        JsonLimits limits = JsonLimits.DEFAULTS.withSize(5);
        assertThat(JsonParser.parse("\"abc\"", limits)).hasToString("\"abc\"");
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonParser.parse("\"é☺\"", limits));
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonParser.parse("\"abcd\"", limits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "0.9", "1e", "-"})
    void longNumber_isRefused_inLinearTime(String start) {
        byte[] text = (start + "9".repeat(8 << 20)).getBytes(UTF_8);
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonParser.parse(text, LARGE));
    }

    @Test
    void namesWithTheSameHash_costNoMoreThanOthers() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 1 << 13; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 13; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\":1");
        }
        JsonObject object = (JsonObject) JsonParser.parse(text.append('}'), LARGE);
        assertThat(object.size()).isEqualTo(1 << 13);
        assertThat(object.member("BB".repeat(13))).isNotNull();
    }

    @Test
    void message_neverRepeatsTheText() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonParser.parse("{\"password\": \"secret\" oops}"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "password", "oops"));
    }

    @Test
    void limits_areChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonLimits(1, 513))
                .withMessage("depth must be at least 1 and at most 512, not 513");
    }

    @Test
    void deepestText_fitsOnASmallStack() throws InterruptedException {
        JsonLimits limits = new JsonLimits(1 << 20, JsonNode.MAX_HEIGHT);
        String text = "[{\"a\":".repeat(256) + "1" + "}]".repeat(256);
        JsonNode[] parsed = new JsonNode[1];
        Thread thread = new Thread(null, () -> parsed[0] = JsonParser.parse(text, limits), "small stack", 512 << 10);
        thread.start();
        thread.join();
        assertThat(parsed[0].height()).isEqualTo(JsonNode.MAX_HEIGHT);
    }

    @Test
    void anyBytes_areParsedOrRefused() {
        Random random = new Random(8259);
        byte[] alphabet = "{}[]\",:\\u0123e+-.tfn \n\u0001é".getBytes(UTF_8);
        for (int i = 0; i < 30_000; i++) {
            byte[] text = new byte[random.nextInt(12)];
            for (int at = 0; at < text.length; at++) {
                text[at] = alphabet[random.nextInt(alphabet.length)];
            }
            try {
                JsonNode node = JsonParser.parse(text);
                assertThat(JsonParser.parse(node.toJson())).isEqualTo(node);
            } catch (JsonSyntaxException e) {
                assertThat(e.offset()).isBetween(0, text.length);
            }
        }
    }
}
