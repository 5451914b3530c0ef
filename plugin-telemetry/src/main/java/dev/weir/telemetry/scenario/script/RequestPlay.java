package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.plan.Terminations;
import org.jspecify.annotations.Nullable;

/** One client request while it is played: its context, and the stages that are open. */
final class RequestPlay implements AutoCloseable {
    private final RequestContext context = RequestContext.create();
    private final Slot<RouterView> router;
    private final Slot<SupergraphView> supergraph;
    private final Slot<SubgraphView> subgraph;
    private final Slot<ConnectorView> connector;
    private final Slot<GraphqlView> graphql;
    private final Terminations terminations;
    private long subgraphRequestBytes;

    RequestPlay(Instruments instruments) {
        router = new Slot<>("router", instruments.router());
        supergraph = new Slot<>("supergraph", instruments.supergraph());
        subgraph = new Slot<>("subgraph", instruments.subgraph());
        connector = new Slot<>("connector", instruments.connector());
        graphql = new Slot<>("graphql", instruments.graphql());
        terminations = instruments.terminations();
        graphql.begin(GraphqlView.of(context));
    }

    RequestContext context() {
        return context;
    }

    Slot<RouterView> router() {
        return router;
    }

    Slot<SupergraphView> supergraph() {
        return supergraph;
    }

    Slot<SubgraphView> subgraph() {
        return subgraph;
    }

    Slot<ConnectorView> connector() {
        return connector;
    }

    Slot<GraphqlView> graphql() {
        return graphql;
    }

    /** A subscription of the client's ended; null for a subgraph that isn't known. */
    void subscriptionEnded(String reason, @Nullable String subgraph) {
        terminations.ended(reason, subgraph, context.text(ContextKeys.CLIENT_NAME), context.telemetry());
    }

    /** How long the body of the latest request to a subgraph is. */
    long subgraphRequestBytes() {
        return subgraphRequestBytes;
    }

    void subgraphRequestBytes(long bytes) {
        subgraphRequestBytes = bytes;
    }

    @Override
    public void close() {
        graphql.close();
        connector.close();
        subgraph.close();
        supergraph.close();
        router.close();
    }
}
