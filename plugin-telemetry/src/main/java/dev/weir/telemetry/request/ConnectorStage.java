package dev.weir.telemetry.request;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.telemetry.instruments.plan.StagePlan;

/**
 * A connector's request to a REST service, until its response is mapped. While it runs the router counts as waiting. Any
 * thread may tell it what happens; one that is closed before that counts as given up.
 */
public final class ConnectorStage implements OpenParts.AutoCloseablePart {
    private final Fetch<ConnectorView> fetch;

    ConnectorStage(
            StagePlan<ConnectorView> plan, RequestContext context, ConnectorRequest request, OpenParts siblings) {
        this.fetch = new Fetch<>(plan, ConnectorView.of(context, request), () -> siblings.remove(this));
    }

    /** The response is there and mapped, and the request is over. */
    public void response(ConnectorResponse response) {
        fetch.response(view -> view.with(response));
    }

    /** The request failed before anything could be mapped, and is over. */
    public void error(String reason) {
        StageError error = new StageError(reason);
        fetch.error(view -> view.with(error));
    }

    @Override
    public void close() {
        fetch.close();
    }
}
