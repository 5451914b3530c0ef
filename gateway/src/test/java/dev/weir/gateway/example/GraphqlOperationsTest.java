package dev.weir.gateway.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.gateway.config.GatewayConfig;
import dev.weir.gateway.config.GatewaySection;
import dev.weir.gateway.host.TestGateway;
import dev.weir.gateway.host.TestUpstream;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.HostedDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The example of GraphQL operations, with a service that answers one of them. */
@Timeout(60)
class GraphqlOperationsTest {
    private static final Path FOLDER = Path.of("..", "config-examples", "graphql-operations");
    private static final String QUERY =
            "{\"query\":\"query Shelf { products(first: 2) { title: name reviews { stars } } }\"}";
    private static final String ANSWER =
            "{\"data\":{\"products\":[{\"title\":\"tea\",\"reviews\":[{\"stars\":5},{\"stars\":4}]},"
                    + "{\"title\":null,\"reviews\":[]}]}}";

    @Test
    void operationsAndTheirFields_areMeasured() throws IOException {
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    connection.body(request);
                    connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                            + ANSWER.length() + "\r\n\r\n" + ANSWER);
                });
                TestGateway gateway = TestGateway.start(document(upstream))) {
            gateway.post("/", "application/json", QUERY);
            gateway.post("/", "application/json", QUERY);
            gateway.post("/", "application/json", "{\"query\":\"{ products { id } }\"}");

            assertThat(gateway.sum("catalogue_operations_total", "kind=\"query\",operation=\"Shelf\""))
                    .isEqualTo(2);
            assertThat(gateway.sum("catalogue_operations_total", "operation=\"anonymous\""))
                    .isEqualTo(1);
            assertThat(gateway.sum("catalogue_operation_depth_sum", "")).isEqualTo(3 + 3 + 2);
            assertThat(gateway.sum("http_client_request_duration_seconds_count", "operation=\"Shelf\""))
                    .isEqualTo(2);
            assertThat(gateway.sum(
                            "graphql_field_execution_total",
                            "graphql_field_name=\"name\",graphql_field_type=\"String\",graphql_type_name=\"Product\""))
                    .isEqualTo(2);
            assertThat(
                            gateway.sum(
                                    "graphql_field_list_length_sum",
                                    "graphql_field_name=\"reviews\",graphql_field_type=\"Review\",graphql_type_name=\"Product\""))
                    .isEqualTo(4);
        }
    }

    private static HostedDocument<GatewayConfig> document(TestUpstream upstream) throws IOException {
        Map<String, String> environment = Map.of(
                "WEIR_LISTEN", "127.0.0.1:0",
                "WEIR_METRICS", "127.0.0.1:0",
                "WEIR_EXAMPLE_UPSTREAM", String.valueOf(upstream.port()));
        return ConfigDocument.load(
                YamlSource.of(FOLDER.resolve("weir.yaml")),
                Expansion.of(environment::get).withFilesUnder(List.of(FOLDER)),
                new GatewaySection());
    }
}
