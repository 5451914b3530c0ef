package dev.weir.selectors.attribute;

import static dev.weir.selectors.attribute.AttributeRow.row;
import static dev.weir.selectors.attribute.RequirementLevel.OPT_IN;
import static dev.weir.selectors.attribute.RequirementLevel.RECOMMENDED;
import static dev.weir.selectors.attribute.RequirementLevel.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardAttributesTest {

    private final RequestContext context = ExampleContext.full();

    @Test
    void theSupergraphs_haveTheirLevelsPhasesAndValues() {
        SupergraphRequest request = new SupergraphRequest(GraphqlRequest.of("{ a }", null, null), Headers.NONE);
        AttributeRow.assertTable(
                SupergraphAttributes.ALL,
                SupergraphView.of(context, request),
                List.of(
                        row("graphql.document", OPT_IN, "Q", "{ a }"),
                        row("graphql.operation.name", OPT_IN, "Q", "Products"),
                        row("graphql.operation.type", OPT_IN, "Q", "query"),
                        row("cost.estimated", OPT_IN, "E", 10.0),
                        row("cost.actual", OPT_IN, "E", 7.5),
                        row("cost.delta", OPT_IN, "E", 2.5),
                        row("cost.result", OPT_IN, "E", "COST_OK")));
    }

    @Test
    void aSubgraphs_haveTheirLevelsPhasesAndValues() {
        AttributeRow.assertTable(
                SubgraphAttributes.ALL,
                subgraph(),
                List.of(
                        row("subgraph.name", REQUIRED, "Q", "products"),
                        row("subgraph.graphql.document", RECOMMENDED, "Q", "{ s }"),
                        row("subgraph.graphql.operation.name", RECOMMENDED, "Q", "Sub"),
                        row("subgraph.graphql.operation.type", RECOMMENDED, "Q", "query"),
                        row("http.request.resend_count", RECOMMENDED, "P", 2)));
    }

    @Test
    void aConnectors_haveTheirLevelsPhasesAndValues() {
        AttributeRow.assertTable(
                ConnectorAttributes.ALL,
                connector(),
                List.of(
                        row("subgraph.name", REQUIRED, "Q", "users"),
                        row("connector.source.name", RECOMMENDED, "Q", "user_api"),
                        row("connector.http.method", RECOMMENDED, "Q", "GET"),
                        row("connector.url.template", RECOMMENDED, "Q", "/user/{id}")));
    }

    @Test
    void aFields_haveTheirLevelsPhasesAndValues() {
        FieldEvent field = new FieldEvent("Query", "products", "Product", JsonNode.of(List.of(1, 2, 3)));
        AttributeRow.assertTable(
                GraphqlAttributes.ALL,
                GraphqlView.of(context).with(field),
                List.of(
                        row("graphql.field.name", REQUIRED, "F", "products"),
                        row("graphql.field.type", REQUIRED, "F", "Product"),
                        row("graphql.type.name", REQUIRED, "F", "Query"),
                        row("graphql.list.length", OPT_IN, "F", 3),
                        row("graphql.operation.name", OPT_IN, "F", "Products")));
    }

    @Test
    void aFetchFromASubgraph_hasAFixedSet() {
        AttributeRow.assertTable(
                FetchAttributes.SUBGRAPH,
                subgraph(),
                List.of(
                        row("subgraph.name", REQUIRED, "Q", "products"),
                        row("apollo.client.name", REQUIRED, "PX", "shop"),
                        row("apollo.client.version", REQUIRED, "PX", "1.2"),
                        row("graphql.operation.name", REQUIRED, "QPX", "Products"),
                        row("graphql.operation.type", REQUIRED, "QPX", "query"),
                        row("apollo.operation.id", REQUIRED, "PX", "id-7"),
                        row("has_errors", REQUIRED, "P", true)));
    }

    @Test
    void aFetchOfAConnector_hasAFixedSet() {
        AttributeRow.assertTable(
                FetchAttributes.CONNECTOR,
                connector(),
                List.of(
                        row("subgraph.name", REQUIRED, "Q", "users"),
                        row("connector.source", REQUIRED, "Q", "user_api"),
                        row("apollo.client.name", REQUIRED, "Q", "shop"),
                        row("apollo.client.version", REQUIRED, "Q", "1.2"),
                        row("graphql.operation.name", REQUIRED, "Q", "Products"),
                        row("graphql.operation.type", REQUIRED, "Q", "query"),
                        row("apollo.operation.id", REQUIRED, "Q", "id-7"),
                        row("has_errors", REQUIRED, "P", true)));
    }

    @Test
    void whatABareStageLacks_isAbsent() {
        RequestContext bare = ExampleContext.bare();
        SubgraphRequest request = SubgraphRequest.of("products", "id-1", Headers.NONE);
        SubgraphView subgraph = SubgraphView.of(bare, request).with(SubgraphResponse.of("products", 200, Headers.NONE));
        assertThat(present(SubgraphAttributes.ALL, subgraph)).containsExactly("subgraph.name");
        assertThat(present(FetchAttributes.SUBGRAPH, subgraph)).containsExactly("subgraph.name", "has_errors");
        SupergraphRequest supergraph = new SupergraphRequest(GraphqlRequest.NONE, Headers.NONE);
        assertThat(present(SupergraphAttributes.ALL, SupergraphView.of(bare, supergraph)))
                .isEmpty();
        assertThat(present(GraphqlAttributes.ALL, GraphqlView.of(bare))).isEmpty();
        ConnectorRequest connector = new ConnectorRequest("users", null, "GET", "/", Headers.NONE, List.of());
        assertThat(present(ConnectorAttributes.ALL, ConnectorView.of(bare, connector)))
                .containsExactly("subgraph.name", "connector.http.method", "connector.url.template");
    }

    private SubgraphView subgraph() {
        context.put(ContextKeys.RESEND_COUNT + "id-1", JsonNode.of(2));
        SubgraphRequest request =
                new SubgraphRequest("products", "id-1", GraphqlRequest.of("{ s }", "Sub", null), Headers.NONE, null);
        JsonArray errors = JsonArray.of(JsonNode.of("no"));
        SubgraphResponse response = new SubgraphResponse(
                "other", new HttpResponse(200, Headers.NONE), GraphqlResponse.of(null, errors), null, null, null);
        return SubgraphView.of(context, request).with(response);
    }

    private ConnectorView connector() {
        ConnectorRequest request =
                new ConnectorRequest("users", "user_api", "GET", "/user/{id}", Headers.NONE, List.of());
        return ConnectorView.of(context, request).with(new ConnectorResponse(null, null, true, List.of()));
    }

    private static <V extends StageView> List<String> present(List<StandardAttribute<V>> attributes, V view) {
        return attributes.stream()
                .filter(attribute -> List.of(Phase.values()).stream()
                        .anyMatch(phase -> attribute.selector().evaluate(phase, view) != null))
                .map(StandardAttribute::name)
                .toList();
    }
}
