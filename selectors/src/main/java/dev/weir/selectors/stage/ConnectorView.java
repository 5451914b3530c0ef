package dev.weir.selectors.stage;

import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What can be seen of a connector's request to a REST service, and of its response. */
public record ConnectorView(
        RequestContext context,
        ConnectorRequest request,
        @Nullable ConnectorResponse response,
        @Nullable StageError error)
        implements HttpView {

    public static ConnectorView of(RequestContext context, ConnectorRequest request) {
        return new ConnectorView(context, request, null, null);
    }

    public ConnectorView with(ConnectorResponse newResponse) {
        return new ConnectorView(context, request, newResponse, error);
    }

    public ConnectorView with(StageError newError) {
        return new ConnectorView(context, request, response, newError);
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
