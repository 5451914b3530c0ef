package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.custom.SelectorGuards;
import dev.weir.selectors.custom.SelectorListener;
import dev.weir.selectors.graphql.FieldTypes;
import dev.weir.selectors.graphql.Operations;
import dev.weir.selectors.selector.Need;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The instruments of a configuration, built once and ready to record, stage by stage. Immutable. */
public final class Instruments {
    /** No instruments, for requests of which nobody wants to know anything. */
    public static final Instruments NONE = build(
            InstrumentsConfig.NONE,
            MeterProvider.noop().get(""),
            MeterProvider.noop().get(""),
            new AttributeText(AttributeText.DEFAULT_BYTES),
            () -> 0);

    private final StagePlan<RouterView> router;
    private final StagePlan<SupergraphView> supergraph;
    private final StagePlan<SubgraphView> subgraph;
    private final StagePlan<ConnectorView> connector;
    private final StagePlan<GraphqlView> graphql;
    private final Terminations terminations;
    private final Operations operations;
    private final Set<Need> needs;

    private Instruments(InstrumentsConfig config, Compiler compiler, Operations operations) {
        this.operations = operations;
        router = compiler.stage(config.router());
        supergraph = compiler.stage(config.supergraph());
        subgraph = compiler.subgraph(config);
        connector = compiler.connector(config);
        graphql = compiler.stage(config.graphql());
        terminations = Terminations.of(config.terminations(), compiler.meter, compiler.text);
        needs = EnumSet.noneOf(Need.class);
        Stream.of(router, supergraph, subgraph, connector, graphql).forEach(stage -> needs.addAll(stage.needs()));
        if (!graphql.isEmpty()) {
            needs.addAll(EnumSet.of(Need.OPERATION, Need.FIELDS));
        }
    }

    /** Whether any destination takes what one of them records. As a rule the first does, and no other is asked. */
    public boolean areTaken() {
        return router.isTaken()
                || supergraph.isTaken()
                || subgraph.isTaken()
                || connector.isTaken()
                || graphql.isTaken()
                || terminations.isTaken();
    }

    /** Whether an instrument of any stage would find nothing without this. */
    public boolean need(Need need) {
        return needs.contains(need);
    }

    /**
     * Builds the instruments.
     *
     * @param meter builds those that a file says
     * @param fetchMeter builds the vendor's, which is there for good
     * @param text makes attributes of what clients and services send
     * @param nanoTime a clock that never steps back, such as {@link System#nanoTime}
     */
    public static Instruments build(
            InstrumentsConfig config, Meter meter, Meter fetchMeter, AttributeText text, LongSupplier nanoTime) {
        return build(
                config,
                meter,
                fetchMeter,
                text,
                nanoTime,
                new SelectorGuards(SelectorListener.NONE, System::nanoTime),
                Operations.of(FieldTypes.UNKNOWN));
    }

    /**
     * Builds the instruments.
     *
     * @param guards around custom selectors
     * @param operations finds what GraphQL operations are
     */
    public static Instruments build(
            InstrumentsConfig config,
            Meter meter,
            Meter fetchMeter,
            AttributeText text,
            LongSupplier nanoTime,
            SelectorGuards guards,
            Operations operations) {
        return new Instruments(config, new Compiler(meter, fetchMeter, text, nanoTime, guards), operations);
    }

    /** What finds out about GraphQL operations. */
    public Operations operations() {
        return operations;
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

    private record Compiler(
            Meter meter, Meter fetchMeter, AttributeText text, LongSupplier nanoTime, SelectorGuards guards) {

        <V extends StageView> StagePlan<V> stage(List<InstrumentConfig<V>> configs) {
            StageCompiler<V> stage = new StageCompiler<>(text, guards);
            List<InstrumentPlan<V>> plans = plans(configs, stage);
            return new StagePlan<>(stage.selectors().build(), plans, nanoTime);
        }

        StagePlan<SubgraphView> subgraph(InstrumentsConfig config) {
            StageCompiler<SubgraphView> stage = new StageCompiler<>(text, guards);
            List<InstrumentPlan<SubgraphView>> plans = plans(config.subgraph(), stage);
            config.cache().forEach(counter -> plans.add(CachePlan.of(counter, stage, meter)));
            if (config.fetchDuration()) {
                plans.add(MeasuredPlan.of(FetchDuration.SUBGRAPH, stage, fetchMeter));
            }
            return new StagePlan<>(stage.selectors().build(), plans, nanoTime);
        }

        StagePlan<ConnectorView> connector(InstrumentsConfig config) {
            StageCompiler<ConnectorView> stage = new StageCompiler<>(text, guards);
            List<InstrumentPlan<ConnectorView>> plans = plans(config.connector(), stage);
            if (config.fetchDuration()) {
                plans.add(MeasuredPlan.of(FetchDuration.CONNECTOR, stage, fetchMeter));
            }
            return new StagePlan<>(stage.selectors().build(), plans, nanoTime);
        }

        private <V extends StageView> List<InstrumentPlan<V>> plans(
                List<InstrumentConfig<V>> configs, StageCompiler<V> stage) {
            List<InstrumentPlan<V>> plans = new ArrayList<>();
            for (InstrumentConfig<V> config : configs) {
                plans.add(
                        config.kind() == InstrumentKind.UP_DOWN_COUNTER
                                ? new ActivePlan<>(stage.attributes(config.attributes()), Recorder.of(meter, config))
                                : MeasuredPlan.of(config, stage, meter));
            }
            return plans;
        }
    }
}
