package dev.weir.telemetry.request;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.connector.MappingProblem;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.HeaderMap;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import java.util.List;
import java.util.Random;

/** Requests and responses by chance: sound ones, odd ones and ones that are no GraphQL at all. */
final class RandomParts {
    private static final List<String> TEXTS = List.of("", "7", "-1", "4.0", "NaN", "1e400", "a b", "ü\uD800", "\u0000");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "{\"query\":\"{ n }\",\"variables\":{\"n\":[1,\"a\"]}}",
            "{\"data\":{\"n\":4},\"errors\":[{\"message\":\"m\",\"n\":1}]}",
            "{\"data\":[],\"errors\":{}}");
    private static final List<Integer> STATUSES = List.of(-1, 0, 200, 204, 404, 599, 65_535);

    private final Random random;

    RandomParts(Random random) {
        this.random = random;
    }

    RouterRequest routerRequest() {
        return RouterRequest.of(text(), text(), headers());
    }

    RouterResponse routerResponse() {
        return new RouterResponse(response(), random.nextBoolean() ? null : 7L, random.nextBoolean() ? null : body());
    }

    SupergraphRequest supergraphRequest() {
        return new SupergraphRequest(new GraphqlRequest(body()), headers());
    }

    GraphqlResponse payload() {
        return random.nextInt(4) == 0
                ? GraphqlResponse.of(JsonNode.of(text()), JsonArray.of(JsonNode.of(4)))
                : new GraphqlResponse(body());
    }

    SubgraphRequest subgraphRequest() {
        return new SubgraphRequest(
                text(),
                text(),
                new GraphqlRequest(body()),
                headers(),
                random.nextBoolean() ? null : supergraphRequest());
    }

    SubgraphResponse subgraphResponse() {
        return new SubgraphResponse(text(), response(), payload(), null, 7L, null);
    }

    ConnectorRequest connectorRequest() {
        return new ConnectorRequest(text(), random.nextBoolean() ? null : text(), text(), text(), headers(), List.of());
    }

    ConnectorResponse connectorResponse() {
        return new ConnectorResponse(
                random.nextBoolean() ? null : response(),
                random.nextBoolean() ? null : -7L,
                random.nextBoolean(),
                List.of(new MappingProblem(text(), text(), 1, text())));
    }

    HttpResponse response() {
        return new HttpResponse(pick(STATUSES), headers());
    }

    String text() {
        return pick(TEXTS);
    }

    JsonNode json() {
        return JsonNode.of(pick(List.of(4, 7.5, "4", true, List.of(), List.of(1, "a"))));
    }

    private Headers headers() {
        return random.nextBoolean()
                ? Headers.NONE
                : HeaderMap.builder().add("n", text()).add("N", text()).build();
    }

    private Body body() {
        return Body.of(pick(BODIES));
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
