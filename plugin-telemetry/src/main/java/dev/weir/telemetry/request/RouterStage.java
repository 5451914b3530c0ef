package dev.weir.telemetry.request;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.plan.StageRun;

/**
 * A client's request, from its arrival until its response is sent. Any thread may tell it what happens. One that is
 * closed before it had a response or an error counts as given up, and so do its parts that are still open.
 */
public final class RouterStage implements AutoCloseable {
    private final Instruments instruments;
    private final RequestContext context;
    private final StageRun<RouterView> running;
    private final OpenParts parts = new OpenParts();

    RouterStage(Instruments instruments, RequestContext context, RouterRequest request) {
        this.instruments = instruments;
        this.context = context;
        this.running = instruments.router().begin(RouterView.of(context, request));
    }

    /** What all stages of this request share. */
    public RequestContext context() {
        return context;
    }

    /** Whether an instrument finds what it looks for only in a response that was made with its body. */
    public boolean wantsResponseBody() {
        return instruments.need(Need.RESPONSE_BODY);
    }

    /** Begins the client's GraphQL operation. */
    public SupergraphStage supergraph(SupergraphRequest request) {
        return parts.add(new SupergraphStage(instruments, context, request, parts));
    }

    /** Begins a request to a service behind the gateway. */
    public SubgraphStage subgraph(SubgraphRequest request) {
        return parts.add(new SubgraphStage(instruments.subgraph(), context, request, parts));
    }

    /** Begins a connector's request to a REST service. */
    public ConnectorStage connector(ConnectorRequest request) {
        return parts.add(new ConnectorStage(instruments.connector(), context, request, parts));
    }

    /**
     * A subscription of the client ended.
     *
     * @param reason such as {@code client_disconnect} or {@code server_close}
     * @param subgraph the service that it came from; empty if that isn't known
     */
    public void subscriptionEnded(String reason, String subgraph) {
        instruments.terminations().ended(reason, subgraph, context.text(ContextKeys.CLIENT_NAME), context.telemetry());
    }

    /** The response is sent, and the request is over. */
    public void response(RouterResponse response) {
        running.response(view -> view.with(response));
        close();
    }

    /** The request failed without a response that the gateway's services made, and is over. */
    public void error(String reason) {
        StageError error = new StageError(reason);
        running.error(view -> view.with(error));
        close();
    }

    @Override
    public void close() {
        running.close();
        parts.close();
    }
}
