package dev.weir.telemetry.request;

import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.telemetry.instruments.plan.StagePlan;

/**
 * A request to a service behind the gateway, until its response is there. While it runs the router counts as waiting. Any
 * thread may tell it what happens; one that is closed before that counts as given up.
 */
public final class SubgraphStage implements OpenParts.AutoCloseablePart {
    private final Fetch<SubgraphView> fetch;

    SubgraphStage(StagePlan<SubgraphView> plan, RequestContext context, SubgraphRequest request, OpenParts siblings) {
        this.fetch = new Fetch<>(plan, SubgraphView.of(context, request), () -> siblings.remove(this));
    }

    /** The response is there as a whole, and the request is over. */
    public void response(SubgraphResponse response) {
        fetch.response(view -> view.with(response));
    }

    /** The request failed without a response, and is over. */
    public void error(String reason) {
        StageError error = new StageError(reason);
        fetch.error(view -> view.with(error));
    }

    @Override
    public void close() {
        fetch.close();
    }
}
