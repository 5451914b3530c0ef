package dev.weir.telemetry.instruments.reading;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.TerminationsConfig;
import dev.weir.telemetry.instruments.reading.selector.SelectorReader;
import dev.weir.telemetry.instruments.reading.selector.StageSelectors;
import dev.weir.telemetry.instruments.standard.StandardInstruments;
import dev.weir.telemetry.yaml.MappingReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code telemetry.instrumentation.instruments}. */
public final class InstrumentsReader {

    private final StageReader<RouterView> router;
    private final StageReader<SupergraphView> supergraph;
    private final StageReader<SubgraphView> subgraph;
    private final StageReader<ConnectorView> connector;
    private final StageReader<GraphqlView> graphql;
    private final CacheReader cache;
    private final TerminationsReader terminations;

    private InstrumentsReader(DefaultLevel level, StageSelectors selectors) {
        SelectorReader<SubgraphView> ofSubgraph = selectors.subgraph();
        router = new StageReader<>(StandardInstruments.ROUTER, selectors.router(), Words.STAGE, true, level);
        supergraph = new StageReader<>(
                StandardInstruments.SUPERGRAPH, selectors.supergraph(), Words.STAGE_AND_EVENTS, true, level);
        subgraph = new StageReader<>(StandardInstruments.SUBGRAPH, ofSubgraph, Words.STAGE, true, level);
        connector = new StageReader<>(StandardInstruments.CONNECTOR, selectors.connector(), Words.STAGE, false, level);
        graphql = new StageReader<>(StandardInstruments.GRAPHQL, selectors.graphql(), Words.FIELD, false, level);
        cache = new CacheReader(ofSubgraph);
        terminations = new TerminationsReader(level);
    }

    /** The instruments of a configuration that says nothing of them. */
    public static InstrumentsConfig unasked() {
        InstrumentsReader reader = new InstrumentsReader(DefaultLevel.REQUIRED, StageSelectors.builtIn());
        return new InstrumentsConfig(
                reader.router.unasked(),
                reader.supergraph.unasked(),
                reader.subgraph.unasked(),
                reader.connector.unasked(),
                reader.graphql.unasked(),
                List.of(),
                reader.terminations.unasked(),
                false);
    }

    /** The instruments that the mapping configures, with these selectors. */
    public static InstrumentsConfig read(MappingReader instruments, StageSelectors selectors) {
        DefaultLevel level = instruments
                .oneOf("default_requirement_level", DefaultLevel.class)
                .orElse(DefaultLevel.REQUIRED);
        return new InstrumentsReader(level, selectors).read(instruments);
    }

    private InstrumentsConfig read(MappingReader instruments) {
        RouterPart ofRouter = instruments
                .mapping("router", this::routerPart)
                .orElse(new RouterPart(router.unasked(), terminations.unasked()));
        return new InstrumentsConfig(
                ofRouter.instruments,
                instruments.mapping("supergraph", supergraph::read).orElse(supergraph.unasked()),
                instruments.mapping("subgraph", subgraph::read).orElse(subgraph.unasked()),
                instruments.mapping("connector", connector::read).orElse(connector.unasked()),
                instruments.mapping("graphql", graphql::read).orElse(graphql.unasked()),
                instruments.mapping("cache", cache::read).orElse(List.of()),
                ofRouter.terminations,
                false);
    }

    private RouterPart routerPart(MappingReader keys) {
        @Nullable TerminationsConfig counter = terminations.read(keys.at(TerminationsReader.KEY));
        return new RouterPart(router.read(keys), counter);
    }

    private record RouterPart(
            List<InstrumentConfig<RouterView>> instruments,
            @Nullable TerminationsConfig terminations) {}
}
