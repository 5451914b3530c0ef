package dev.weir.selectors.stage.graphql;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The response of a service behind the gateway.
 *
 * @param subgraph the name that the response goes by, which isn't always that of its request
 * @param requestBodySize the bytes of the request's body as it was sent, or null if nobody counted
 * @param responseBodySize the bytes of the response's body before it was decompressed, or null if nobody counted
 * @param cacheControl what was worked out for this response, or null
 */
public record SubgraphResponse(
        String subgraph,
        HttpResponse http,
        GraphqlResponse graphql,
        @Nullable Long requestBodySize,
        @Nullable Long responseBodySize,
        @Nullable CacheControl cacheControl) {

    /** A response that is no GraphQL, of a size that nobody counted. */
    public static SubgraphResponse of(String subgraph, int status, Headers headers) {
        return new SubgraphResponse(
                subgraph, new HttpResponse(status, headers), GraphqlResponse.NONE, null, null, null);
    }
}
