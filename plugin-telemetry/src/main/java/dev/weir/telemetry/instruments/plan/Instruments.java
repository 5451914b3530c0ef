package dev.weir.telemetry.instruments.plan;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentKind;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The instruments of a configuration, built once and ready to record, stage by stage. Immutable. */
public final class Instruments {
    private final StagePlan<RouterView> router;
    private final StagePlan<SupergraphView> supergraph;
    private final StagePlan<SubgraphView> subgraph;
    private final StagePlan<ConnectorView> connector;
    private final StagePlan<GraphqlView> graphql;
    private final Terminations terminations;

    private Instruments(InstrumentsConfig config, Compiler compiler) {
        router = compiler.stage(config.router());
        supergraph = compiler.stage(config.supergraph());
        subgraph = compiler.subgraph(config);
        connector = compiler.connector(config);
        graphql = compiler.stage(config.graphql());
        terminations = Terminations.of(config.terminations(), compiler.meter, compiler.text);
    }

    /**
     * Builds the instruments.
     *
     * @param provider where they record to
     * @param text makes attributes of what clients and services send
     * @param nanoTime a clock that never steps back, such as {@link System#nanoTime}
     */
    public static Instruments build(
            InstrumentsConfig config, MeterProvider provider, AttributeText text, LongSupplier nanoTime) {
        return new Instruments(
                config,
                new Compiler(
                        provider.get(DefaultFilters.DYNAMIC_METER), provider.get(FetchDuration.METER), text, nanoTime));
    }

    public StagePlan<RouterView> router() {
        return router;
    }

    public StagePlan<SupergraphView> supergraph() {
        return supergraph;
    }

    public StagePlan<SubgraphView> subgraph() {
        return subgraph;
    }

    public StagePlan<ConnectorView> connector() {
        return connector;
    }

    public StagePlan<GraphqlView> graphql() {
        return graphql;
    }

    /** The counter of subscriptions that ended. */
    public Terminations terminations() {
        return terminations;
    }

    private record Compiler(Meter meter, Meter fetchMeter, AttributeText text, LongSupplier nanoTime) {

        <V extends StageView> StagePlan<V> stage(List<InstrumentConfig<V>> configs) {
            SelectorSet.Builder<V> selectors = SelectorSet.builder();
            List<InstrumentPlan<V>> plans = plans(configs, selectors);
            return new StagePlan<>(selectors.build(), plans, nanoTime);
        }

        StagePlan<SubgraphView> subgraph(InstrumentsConfig config) {
            SelectorSet.Builder<SubgraphView> selectors = SelectorSet.builder();
            List<InstrumentPlan<SubgraphView>> plans = plans(config.subgraph(), selectors);
            config.cache().forEach(counter -> plans.add(CachePlan.of(counter, selectors, meter, text)));
            if (config.fetchDuration()) {
                plans.add(MeasuredPlan.of(FetchDuration.SUBGRAPH, selectors, fetchMeter, text, nanoTime));
            }
            return new StagePlan<>(selectors.build(), plans, nanoTime);
        }

        StagePlan<ConnectorView> connector(InstrumentsConfig config) {
            SelectorSet.Builder<ConnectorView> selectors = SelectorSet.builder();
            List<InstrumentPlan<ConnectorView>> plans = plans(config.connector(), selectors);
            if (config.fetchDuration()) {
                plans.add(MeasuredPlan.of(FetchDuration.CONNECTOR, selectors, fetchMeter, text, nanoTime));
            }
            return new StagePlan<>(selectors.build(), plans, nanoTime);
        }

        private <V extends StageView> List<InstrumentPlan<V>> plans(
                List<InstrumentConfig<V>> configs, SelectorSet.Builder<V> selectors) {
            List<InstrumentPlan<V>> plans = new ArrayList<>();
            for (InstrumentConfig<V> config : configs) {
                plans.add(
                        config.kind() == InstrumentKind.UP_DOWN_COUNTER
                                ? new ActivePlan<>(
                                        AttributePlan.of(config.attributes(), selectors, text),
                                        Recorder.of(meter, config))
                                : MeasuredPlan.of(config, selectors, meter, text, nanoTime));
            }
            return plans;
        }
    }
}
