package dev.weir.telemetry.scenario;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Configurations of a stage and scripts of all stages by chance; many a configuration has something wrong with it. */
final class RandomScenarios {
    private static final List<String> STAGES = List.of("router", "supergraph", "subgraph", "connector", "graphql");
    private static final Map<String, List<String>> SELECTORS = Map.of(
            "router",
            List.of("request_header: n", "response_status: code", "response_context: n", "error: reason", "static: 1"),
            "supergraph",
            List.of("request_header: n", "response_data: \"$..n\"", "cost: delta", "error: reason", "static: x"),
            "subgraph",
            List.of("subgraph_name: true", "subgraph_response_errors: \"$[*]\"", "cache: hit", "error: reason"),
            "connector",
            List.of("connector_source: name", "connector_http_response_status: reason", "error: reason"),
            "graphql",
            List.of("list_length: value", "field_name: string", "static: 2.5"));
    private static final List<String> VALUES = List.of("unit", "unit", "duration", "event_unit", "event_duration");
    private static final List<String> LITERALS = List.of("1", "\"1\"", "2.5", "true", "a", "[1, 2]");
    private static final List<String> EVENTS = List.of(
            "context: {map: {n: 3, \"apollo::demand_control::actual_cost\": 1}}",
            "router_request: {method: GET, uri: /, body: \"\", headers: {n: 1}}",
            "supergraph_request: {query: \"{ n }\", method: POST, uri: /, headers: {n: -1}}",
            "subgraph_request: {subgraph_name: s, query: \"{ n }\"}",
            "connector_request: {subgraph_name: s, source_name: c, http_method: GET, url_template: /, uri: /}",
            "response_field: {typed_value: {list: {type_name: Q, field_name: n, field_type: N, values: []}}}");
    private static final Map<String, List<String>> FOLLOWING = Map.of(
            "router",
            List.of("router_response: {status: 599, body: \"\"}", "router_error: {error: a}"),
            "supergraph",
            List.of(
                    "graphql_response: {data: {n: [1, a]}, errors: [{message: m}]}",
                    "supergraph_response: {status: 200}",
                    "supergraph_error: {error: a}"),
            "subgraph",
            List.of("subgraph_response: {status: 200, errors: [{message: m}]}", "subgraph_error: {error: a}"),
            "connector",
            List.of("connector_response: {status: 700, body: \"\"}", "connector_error: {error: a}"));

    private final Random random;

    RandomScenarios(long seed) {
        random = new Random(seed);
    }

    String configuration() {
        StringBuilder file = new StringBuilder("telemetry:\n  instrumentation:\n    instruments:\n");
        file.append("      default_requirement_level: ")
                .append(pick(List.of("none", "required", "recommended", "most")));
        String stage = pick(STAGES);
        file.append("\n      ").append(stage).append(":");
        for (int i = 0; i < 2; i++) {
            file.append("\n        ").append(stage).append(i).append(": ").append(instrument(stage));
        }
        return file.toString();
    }

    /** A script whose responses come after their requests, some of which are never answered. */
    String script() {
        StringBuilder script = new StringBuilder("description: by chance\nevents:");
        for (int request = 0; request < 3; request++) {
            script.append("\n  - - ").append(EVENTS.get(0));
            for (int i = 0; i < 6; i++) {
                String event = pick(EVENTS);
                script.append("\n    - ").append(event);
                String stage = event.substring(0, event.indexOf('_') < 0 ? 1 : event.indexOf('_'));
                if (event.contains("_request:") && random.nextInt(4) > 0) {
                    script.append("\n    - ").append(pick(FOLLOWING.getOrDefault(stage, EVENTS)));
                }
            }
        }
        return script.toString();
    }

    private String instrument(String stage) {
        String value = random.nextBoolean() ? pick(VALUES) : selector(stage);
        return "{type: " + pick(List.of("counter", "histogram")) + ", unit: " + pick(List.of("s", "ms", "\"1\""))
                + ", description: d, value: " + value + ", attributes: {a: " + selector(stage) + "}, condition: "
                + condition(stage, 2) + "}";
    }

    private String condition(String stage, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> "\"true\"";
            case 1 -> "{exists: " + selector(stage) + "}";
            case 2, 3 ->
                "{" + pick(List.of("eq", "gt", "gte", "lt", "lte")) + ": [" + selector(stage) + ", " + pick(LITERALS)
                        + "]}";
            case 4 -> "{not: " + condition(stage, depth - 1) + "}";
            case 5 -> "{all: [" + condition(stage, depth - 1) + ", " + condition(stage, depth - 1) + "]}";
            default -> "{any: [" + condition(stage, depth - 1) + ", " + condition(stage, depth - 1) + "]}";
        };
    }

    private String selector(String stage) {
        return "{" + pick(SELECTORS.getOrDefault(stage, LITERALS)) + "}";
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
