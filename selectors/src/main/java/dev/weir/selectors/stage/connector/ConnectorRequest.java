package dev.weir.selectors.stage.connector;

import dev.weir.selectors.stage.http.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of a connector to a REST service.
 *
 * @param subgraph the subgraph that the connector belongs to
 * @param source the name of the connector's source, if it has one
 * @param urlTemplate the template, not the URL that was made from it
 * @param headers the headers that are sent
 */
public record ConnectorRequest(
        String subgraph,
        @Nullable String source,
        String method,
        String urlTemplate,
        Headers headers,
        List<MappingProblem> mappingProblems) {

    public ConnectorRequest {
        mappingProblems = List.copyOf(mappingProblems);
    }
}
