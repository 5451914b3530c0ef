package dev.weir.selectors.jsonpath;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import java.util.List;

/** What a path selects from a document, as JSON texts that are easy to compare. */
final class Selection {

    private Selection() {}

    static List<String> of(String path, String document) {
        return texts(JsonPath.compile(path).evaluate(JsonParser.parse(document)));
    }

    static List<String> tolerant(String path, String document) {
        return texts(JsonPath.compileTolerant(path).evaluate(JsonParser.parse(document)));
    }

    private static List<String> texts(JsonPathResult result) {
        if (result instanceof JsonPathResult.Refused refused) {
            throw new AssertionError("refused: " + refused.reason());
        }
        return result.nodes().stream().map(JsonNode::toJson).toList();
    }
}
