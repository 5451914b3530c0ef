package dev.weir.telemetry.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Instruments by chance: in each stage one that counts whatever happens, and some that look at anything. */
final class RandomInstruments {
    private static final List<String> ANY = List.of("context_id: true", "error: reason", "static: 2.5");
    private static final Map<String, List<String>> SELECTORS = new TreeMap<>(Map.of(
            "router",
            List.of(
                    "request_header: n, default: 4",
                    "request_method: true",
                    "request_context: n",
                    "response_header: n",
                    "response_status: code",
                    "response_context: n, default: [1, 2]",
                    "response_size_hint: true",
                    "response_errors: \"$..n\"",
                    "on_graphql_error: true",
                    "router_overhead: true",
                    "active_subgraph_requests: count",
                    "trace_id: datadog",
                    "baggage: n"),
            "supergraph",
            List.of(
                    "operation_name: hash",
                    "query: string",
                    "query: depth",
                    "query_variable: n",
                    "request_header: n",
                    "response_status: reason",
                    "response_context: n",
                    "response_data: \"$.n\"",
                    "response_errors: \"$[*].message\"",
                    "is_primary_response: true",
                    "cost: estimated"),
            "subgraph",
            List.of(
                    "subgraph_name: true",
                    "subgraph_query: string",
                    "subgraph_request_header: n",
                    "subgraph_response_header: n",
                    "subgraph_response_data: \"$.n\"",
                    "subgraph_on_graphql_error: true",
                    "subgraph_response_body_size: true",
                    "supergraph_query_variable: n",
                    "response_context: n",
                    "response_cache_status: status",
                    "cache: miss"),
            "connector",
            List.of(
                    "connector_source: name",
                    "connector_http_request_header: n",
                    "connector_http_response_status: code",
                    "connector_http_response_body_size: true",
                    "connector_response_mapping_problems: problems",
                    "connector_on_response_error: true",
                    "request_context: n")));

    private final Random random;

    RandomInstruments(Random random) {
        this.random = random;
    }

    /** The name of the counter that counts each stage once. */
    static String countOf(String stage) {
        return "count.of." + stage;
    }

    /** The section {@code instruments} of a file. */
    String section() {
        List<String> stages = new ArrayList<>();
        stages.add("default_requirement_level: " + pick(List.of("required", "recommended")));
        SELECTORS.forEach((stage, selectors) -> stages.add(stage + ": {" + String.join(", ", stage(stage)) + "}"));
        return String.join(", ", stages);
    }

    private List<String> stage(String stage) {
        List<String> instruments = new ArrayList<>();
        instruments.add(countOf(stage) + ": {type: counter, value: unit, unit: \"1\", description: d}");
        for (int i = 0; i < 3; i++) {
            instruments.add(
                    "%s.%d: {type: %s, value: %s, unit: %s, description: d, attributes: {a: {%s}, b: {%s}}, condition: %s}"
                            .formatted(
                                    stage,
                                    i,
                                    pick(List.of("counter", "histogram")),
                                    pick(values(stage)),
                                    pick(List.of("s", "ms", "\"1\"")),
                                    selector(stage),
                                    selector(stage),
                                    condition(stage, 2)));
        }
        return instruments;
    }

    private static List<String> values(String stage) {
        return switch (stage) {
            case "router" -> List.of("unit", "duration", "{request_header: n}", "{response_header: n}");
            case "supergraph" ->
                List.of(
                        "duration",
                        "event_unit",
                        "event_duration",
                        "{request_header: n}",
                        "{response_data: $.n}",
                        "{event_custom: {response_context: n}}");
            default -> List.of("unit", "duration", "{request_context: n}");
        };
    }

    private String condition(String stage, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 -> "{exists: {" + selector(stage) + "}}";
            case 1 -> "{eq: [{" + pick(SELECTORS.getOrDefault(stage, ANY)) + "}, 4]}";
            case 2 -> "{gte: [7, {" + pick(SELECTORS.getOrDefault(stage, ANY)) + "}]}";
            case 3 -> "{not: " + condition(stage, depth - 1) + "}";
            case 4 -> "{all: [" + condition(stage, depth - 1) + ", " + condition(stage, depth - 1) + "]}";
            default -> "{any: [" + condition(stage, depth - 1) + ", " + condition(stage, depth - 1) + "]}";
        };
    }

    private String selector(String stage) {
        return random.nextInt(5) == 0 ? pick(ANY) : pick(SELECTORS.getOrDefault(stage, ANY));
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
