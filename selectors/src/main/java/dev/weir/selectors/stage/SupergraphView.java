package dev.weir.selectors.stage;

import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a client's GraphQL request and its response.
 *
 * @param event the payload that is sent now, if one is
 */
public record SupergraphView(
        RequestContext context,
        SupergraphRequest request,
        @Nullable HttpResponse httpResponse,
        @Nullable GraphqlResponse event,
        @Nullable StageError error)
        implements HttpView {

    public static SupergraphView of(RequestContext context, SupergraphRequest request) {
        return new SupergraphView(context, request, null, null, null);
    }

    public SupergraphView with(HttpResponse newResponse) {
        return new SupergraphView(context, request, newResponse, event, error);
    }

    public SupergraphView with(GraphqlResponse newEvent) {
        return new SupergraphView(context, request, httpResponse, newEvent, error);
    }

    public SupergraphView with(StageError newError) {
        return new SupergraphView(context, request, httpResponse, event, newError);
    }

    @Override
    public Headers requestHeaders() {
        return request.headers();
    }
}
