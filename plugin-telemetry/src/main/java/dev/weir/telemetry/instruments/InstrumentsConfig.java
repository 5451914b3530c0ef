package dev.weir.telemetry.instruments;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instruments of all stages, standard ones included where they are on. Immutable, and equal when configured alike.
 *
 * @param cache counters of caches, which belong to subgraphs' responses
 * @param terminations the counter of ended subscriptions; null if it is off
 * @param fetchDuration whether the time of each request to a subgraph or connector is measured for the vendor
 */
public record InstrumentsConfig(
        List<InstrumentConfig<RouterView>> router,
        List<InstrumentConfig<SupergraphView>> supergraph,
        List<InstrumentConfig<SubgraphView>> subgraph,
        List<InstrumentConfig<ConnectorView>> connector,
        List<InstrumentConfig<GraphqlView>> graphql,
        List<CacheCounterConfig> cache,
        @Nullable TerminationsConfig terminations,
        boolean fetchDuration) {

    public InstrumentsConfig {
        router = List.copyOf(router);
        supergraph = List.copyOf(supergraph);
        subgraph = List.copyOf(subgraph);
        connector = List.copyOf(connector);
        graphql = List.copyOf(graphql);
        cache = List.copyOf(cache);
    }

    /** The same instruments, with or without the vendor's. */
    public InstrumentsConfig withFetchDuration(boolean measured) {
        return new InstrumentsConfig(router, supergraph, subgraph, connector, graphql, cache, terminations, measured);
    }
}
