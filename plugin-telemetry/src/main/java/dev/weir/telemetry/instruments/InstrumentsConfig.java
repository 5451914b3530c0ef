package dev.weir.telemetry.instruments;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The vendor's histogram of the time that requests to subgraphs and connectors take. */
    public static final String FETCH_DURATION = "apollo.router.operations.fetch.duration";

    /** No instruments at all. */
    public static final InstrumentsConfig NONE =
            new InstrumentsConfig(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, false);

    public InstrumentsConfig {
        router = List.copyOf(router);
        supergraph = List.copyOf(supergraph);
        subgraph = List.copyOf(subgraph);
        connector = List.copyOf(connector);
        graphql = List.copyOf(graphql);
        cache = List.copyOf(cache);
    }

    /** All that is measured, by the name of the stage and then of the metric. */
    public Map<String, Map<String, Object>> byStage() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        Map<String, Object> ofRouter = byName(router);
        if (terminations != null) {
            ofRouter.put(TerminationsConfig.NAME, terminations);
        }
        all.put("router", ofRouter);
        all.put("supergraph", byName(supergraph));
        all.put("subgraph", byName(subgraph));
        all.put("connector", byName(connector));
        all.put("graphql", byName(graphql));
        Map<String, Object> counters = new LinkedHashMap<>();
        cache.forEach(counter -> counters.put(counter.name(), counter));
        all.put("cache", counters);
        all.put("fetch", fetchDuration ? Map.of(FETCH_DURATION, true) : Map.of());
        return all;
    }

    private static <V extends StageView> Map<String, Object> byName(List<InstrumentConfig<V>> instruments) {
        Map<String, Object> byName = new LinkedHashMap<>();
        instruments.forEach(instrument -> byName.put(instrument.name(), instrument));
        return byName;
    }

    /** The same instruments, with or without the vendor's. */
    public InstrumentsConfig withFetchDuration(boolean measured) {
        return new InstrumentsConfig(router, supergraph, subgraph, connector, graphql, cache, terminations, measured);
    }
}
