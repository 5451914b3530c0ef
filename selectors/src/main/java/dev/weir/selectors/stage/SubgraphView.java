package dev.weir.selectors.stage;

import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What can be seen of a request to a service behind the gateway, and of its response. */
public record SubgraphView(
        RequestContext context,
        SubgraphRequest request,
        @Nullable SubgraphResponse response,
        @Nullable StageError error)
        implements HttpView {

    public static SubgraphView of(RequestContext context, SubgraphRequest request) {
        return new SubgraphView(context, request, null, null);
    }

    public SubgraphView with(SubgraphResponse newResponse) {
        return new SubgraphView(context, request, newResponse, error);
    }

    public SubgraphView with(StageError newError) {
        return new SubgraphView(context, request, response, newError);
    }

    @Override
    public Headers requestHeaders() {
        return request.headers();
    }

    @Override
    public @Nullable HttpResponse httpResponse() {
        return response == null ? null : response.http();
    }
}
