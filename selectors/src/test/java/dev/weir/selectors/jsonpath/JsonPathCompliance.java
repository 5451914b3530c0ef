package dev.weir.selectors.jsonpath;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs cases in the form of the JSONPath compliance test suite: a line for each, then a count.
 *
 * <p>A case has a {@code name} and a {@code selector}, and either {@code "invalid_selector": true} or a {@code
 * document} with the one {@code result} or the several {@code results} that are right.
 */
final class JsonPathCompliance {

    private static final JsonLimits FILE_LIMITS = new JsonLimits(64 << 20, JsonNode.MAX_HEIGHT);

    private final PrintStream out;
    private int passed;
    private int failed;

    private JsonPathCompliance(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: JsonPathCompliance <file of cases>");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Path.of(arguments[0]), out) ? 0 : 1);
    }

    /** Runs all cases of a file and tells whether all passed. */
    static boolean run(Path file, PrintStream out) throws IOException {
        JsonPathCompliance compliance = new JsonPathCompliance(out);
        JsonObject suite = (JsonObject) JsonParser.parse(Files.readAllBytes(file), FILE_LIMITS);
        for (JsonNode test : ((JsonArray) required(suite, "tests")).elements()) {
            compliance.runCase((JsonObject) test);
        }
        out.printf(
                "%d cases, %d passed, %d failed%n",
                compliance.passed + compliance.failed, compliance.passed, compliance.failed);
        return compliance.failed == 0 && compliance.passed > 0;
    }

    private void runCase(JsonObject test) {
        String difference = difference(test);
        if (difference == null) {
            passed++;
            out.println("PASS " + text(test, "name"));
        } else {
            failed++;
            out.println("FAIL " + text(test, "name") + ": " + text(test, "selector") + " " + difference);
        }
    }

    /** What is wrong, or null if all is well. */
    private static @Nullable String difference(JsonObject test) {
        boolean invalid = test.member("invalid_selector") == JsonBoolean.TRUE;
        JsonPath path;
        try {
            path = JsonPath.compile(text(test, "selector"));
        } catch (JsonPathSyntaxException e) {
            return invalid ? null : "was refused: " + e.getMessage();
        }
        if (invalid) {
            return "was accepted, but is invalid";
        }
        JsonPathResult result = path.evaluate(required(test, "document"));
        if (result instanceof JsonPathResult.Refused refused) {
            return "was refused: " + refused.reason().description();
        }
        List<JsonNode> expected = expectedResults(test);
        JsonNode actual = JsonArray.of(result.nodes());
        return expected.contains(actual) ? null : "gave " + actual + ", expected " + expected;
    }

    private static List<JsonNode> expectedResults(JsonObject test) {
        JsonNode result = test.member("result");
        List<JsonNode> expected = new ArrayList<>();
        if (result != null) {
            expected.add(result);
        } else {
            expected.addAll(((JsonArray) required(test, "results")).elements());
        }
        return expected;
    }

    private static String text(JsonObject test, String name) {
        return ((JsonString) required(test, name)).value();
    }

    private static JsonNode required(JsonObject object, String name) {
        JsonNode value = object.member(name);
        if (value == null) {
            throw new IllegalArgumentException("no member " + name + " in " + object);
        }
        return value;
    }
}
