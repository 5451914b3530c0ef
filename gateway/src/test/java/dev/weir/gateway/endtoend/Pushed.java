package dev.weir.gateway.endtoend;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last state of one metric among the pushes that an OTLP receiver wrote down. */
record Pushed(List<JsonNode> points) {
    private static final JsonPath VALUE = JsonPath.compile("$['asInt', 'asDouble']");
    private static final JsonPath ATTRIBUTES = JsonPath.compile("$.attributes[*]");

    static Pushed last(List<String> pushes, String metric) {
        JsonPath points = JsonPath.compile(
                "$.resourceMetrics[*].scopeMetrics[*].metrics[?@.name == '" + metric + "'].*.dataPoints[*]");
        for (int i = pushes.size() - 1; i >= 0; i--) {
            List<JsonNode> found =
                    points.evaluate(JsonParser.parse(pushes.get(i))).nodes();
            if (!found.isEmpty()) {
                return new Pushed(found);
            }
        }
        throw new AssertionError(metric + " is in none of " + pushes.size() + " pushes");
    }

    /** The counts of a histogram of requests. */
    Tally counts() {
        Tally counts = Tally.NONE;
        for (JsonNode point : points) {
            Map<String, String> attributes = attributes(point);
            counts = counts.plus(Tally.of(
                    attributes.getOrDefault("url.path", "?"),
                    attributes.getOrDefault("http.response.status_code", "?"),
                    number(member(point, "count"))));
        }
        return counts;
    }

    /** The sum over the points of a counter that have an attribute of this value. */
    long sum(String attribute, String value) {
        return points.stream()
                .filter(point -> value.equals(attributes(point).get(attribute)))
                .mapToLong(point -> number(VALUE.evaluate(point).nodes().get(0)))
                .sum();
    }

    private static Map<String, String> attributes(JsonNode point) {
        Map<String, String> attributes = new TreeMap<>();
        for (JsonNode attribute : ATTRIBUTES.evaluate(point).nodes()) {
            JsonNode value = ((JsonObject) member(attribute, "value")).value(0);
            attributes.put(text(member(attribute, "key")), text(value));
        }
        return attributes;
    }

    private static String text(JsonNode node) {
        if (node instanceof JsonString text) {
            return text.value();
        }
        return node instanceof JsonObject ? Long.toString(number(node)) : node.toJson();
    }

    /** Numbers of 64 bits are written as numbers, as texts, or in two halves; none here needs the upper one. */
    private static long number(JsonNode node) {
        JsonNode low = node instanceof JsonObject halves ? member(halves, "low") : node;
        return (long) Double.parseDouble(text(low));
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode value = ((JsonObject) node).member(name);
        if (value == null) {
            throw new AssertionError("there is no \"" + name + "\" in " + node.toJson());
        }
        return value;
    }
}
