package dev.weir.selectors.stage;

import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import org.jspecify.annotations.Nullable;

/** What can be seen of a client's request and its response. */
public record RouterView(
        RequestContext context,
        RouterRequest request,
        @Nullable RouterResponse response,
        @Nullable StageError error) implements HttpView {

    public static RouterView of(RequestContext context, RouterRequest request) {
        return new RouterView(context, request, null, null);
    }

    public RouterView with(RouterResponse newResponse) {
        return new RouterView(context, request, newResponse, error);
    }

    public RouterView with(StageError newError) {
        return new RouterView(context, request, response, newError);
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
