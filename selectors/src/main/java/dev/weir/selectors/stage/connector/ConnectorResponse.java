package dev.weir.selectors.stage.connector;

import dev.weir.selectors.stage.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connector got, and what it made of it.
 *
 * @param http the head of the response, or null if the service couldn't be reached
 * @param bodySize the bytes of the body before it was decompressed, or null if nobody counted
 * @param isError whether the response was mapped to an error instead of data
 */
public record ConnectorResponse(
        @Nullable HttpResponse http, @Nullable Long bodySize, boolean isError, List<MappingProblem> mappingProblems) {

    public ConnectorResponse {
        mappingProblems = List.copyOf(mappingProblems);
    }
}
