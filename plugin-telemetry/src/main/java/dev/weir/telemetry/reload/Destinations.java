package dev.weir.telemetry.reload;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.destination.Destination;
import dev.weir.telemetry.config.MetricsConfig;
import dev.weir.telemetry.config.shared.HistogramBuckets;
import dev.weir.telemetry.config.shared.SharedConfig;
import dev.weir.telemetry.config.view.Views;
import dev.weir.telemetry.generation.shape.GenerationShape;
import dev.weir.telemetry.pipeline.Change;
import dev.weir.telemetry.pipeline.Keep;
import dev.weir.telemetry.pipeline.Observers;
import dev.weir.telemetry.pipeline.Pipeline;
import dev.weir.telemetry.pipeline.PushPipeline;
import dev.weir.telemetry.pipeline.RestartedMetric;
import dev.weir.telemetry.pipeline.ScrapePipeline;
import dev.weir.telemetry.pipeline.Step;
import dev.weir.telemetry.pipeline.Steps;
import dev.weir.telemetry.registry.ChosenRegistry;
import dev.weir.telemetry.resource.ProcessResource;
import io.opentelemetry.sdk.common.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The three destinations, and what a configuration means for each. None knows of another. */
public final class Destinations {
    private final ProcessResource resource;
    private final ChosenRegistry registry;
    private final PushPipeline operator;
    private final ScrapePipeline prometheus;
    private final PushPipeline vendor;

    public Destinations(
            AggregateMeterProvider aggregate,
            Clock clock,
            ProcessResource resource,
            Observers observers,
            ChosenRegistry registry) {
        this.resource = resource;
        this.registry = registry;
        this.operator = new PushPipeline(Destination.PUBLIC, aggregate, clock, observers);
        this.prometheus = new ScrapePipeline(aggregate, clock, observers, registry.source(observers.collisions()));
        this.vendor = new PushPipeline(Destination.PRIVATE, aggregate, clock, observers);
    }

    public PushPipeline operator() {
        return operator;
    }

    public ScrapePipeline prometheus() {
        return prometheus;
    }

    public PushPipeline vendor() {
        return vendor;
    }

    /** All of them. */
    public Map<Destination, Pipeline<?>> all() {
        Map<Destination, Pipeline<?>> all = new EnumMap<>(Destination.class);
        all.put(Destination.PUBLIC, operator);
        all.put(Destination.PUBLIC_PROMETHEUS, prometheus);
        all.put(Destination.PRIVATE, vendor);
        return all;
    }

    /**
     * What another configuration would change.
     *
     * @param instruments what differs in the instruments of the revision
     */
    public ReloadPlan plan(MetricsConfig next, MeterRevision revision, List<InstrumentChange> instruments) {
        List<Change> changes = new ArrayList<>();
        List<RestartedMetric> restarts = new ArrayList<>();
        plan(operator, next.otlp(), next.otlp().enabled(), operatorKeeps(next), revision, changes, restarts);
        plan(
                prometheus,
                next.prometheus(),
                next.prometheus().enabled(),
                prometheusKeeps(next),
                revision,
                changes,
                restarts);
        plan(
                vendor,
                next.vendor().push(),
                next.vendor().push().enabled(),
                vendorKeeps(next),
                revision,
                changes,
                restarts);
        return new ReloadPlan(changes, instruments, restarts);
    }

    private static <C> void plan(
            Pipeline<C> pipeline,
            C next,
            boolean enabled,
            Keep keep,
            MeterRevision revision,
            List<Change> changes,
            List<RestartedMetric> restarts) {
        Destination destination = pipeline.state().destination();
        pipeline.changes(next).forEach(change -> changes.add(new Change(destination, change)));
        if (!enabled && pipeline.state().isLive()) {
            restarts.add(new RestartedMetric(destination, RestartedMetric.ALL, "the destination is switched off"));
        } else if (enabled && pipeline.startsAnew(next)) {
            restarts.add(new RestartedMetric(destination, RestartedMetric.ALL, "another temporality"));
        } else if (enabled) {
            pipeline.state().changes(keep).forEach(change -> changes.add(new Change(destination, change)));
            restarts.addAll(pipeline.state().restarts(keep, revision));
        }
    }

    /**
     * Makes another configuration ready, with no effect on what runs.
     *
     * @param revision the dynamic instruments that there are from then on
     * @throws IllegalArgumentException that says what can't be
     */
    public Step prepare(MetricsConfig next, MeterRevision revision) {
        Step first = operator.prepare(next.otlp(), operatorKeeps(next), revision);
        Step both = Steps.then(first, () -> prometheus.prepare(next.prometheus(), prometheusKeeps(next), revision));
        return Steps.then(both, () -> vendor.prepare(next.vendor().push(), vendorKeeps(next), revision));
    }

    /**
     * Settles what only the first configuration decides.
     *
     * @throws IllegalArgumentException if a later one decides otherwise
     */
    public void settle(MetricsConfig next) {
        registry.settle(next.shared().registry());
    }

    private Keep operatorKeeps(MetricsConfig config) {
        return keep(
                Destination.PUBLIC,
                config.shared(),
                config.shared().cardinality().otlp());
    }

    private Keep prometheusKeeps(MetricsConfig config) {
        return keep(
                Destination.PUBLIC_PROMETHEUS,
                config.shared(),
                config.shared().cardinality().prometheus());
    }

    private Keep keep(Destination destination, SharedConfig shared, int limit) {
        GenerationShape shape =
                new GenerationShape(resource.ofOperator(shared.resource()), limit, shared.buckets(), shared.views());
        return new Keep(shape, destination.defaultFilter());
    }

    /** The operator's views and buckets are the operator's; a vendor relies on the metrics as they are in the code. */
    private Keep vendorKeeps(MetricsConfig config) {
        GenerationShape shape = new GenerationShape(
                resource.ofVendor(config.vendor()),
                config.shared().cardinality().vendor(),
                HistogramBuckets.DEFAULT,
                Views.NONE);
        return new Keep(shape, config.vendor().filter().filter());
    }
}
