package dev.weir.benchmarks.reload;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.config.MetricsConfig;
import dev.weir.telemetry.log.LimitedLog;
import dev.weir.telemetry.pipeline.Observers;
import dev.weir.telemetry.pipeline.Pipeline;
import dev.weir.telemetry.pipeline.Step;
import dev.weir.telemetry.registry.ChosenRegistry;
import dev.weir.telemetry.reload.Destinations;
import dev.weir.telemetry.resource.ProcessResource;
import dev.weir.telemetry.self.OverflowMetrics;
import dev.weir.telemetry.self.ScrapeMetrics;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Duration;
import java.util.List;

/** The three destinations with the workload's instruments, taken to and fro between two configurations. */
final class Reloads implements AutoCloseable {
    private static final String PUSHED =
            "enabled: true, endpoint: 'http://127.0.0.1:9', batch_processor: " + "{scheduled_delay: 1h}";

    private final SkippingClock clock = new SkippingClock();
    private final AggregateMeterProvider aggregate = AggregateMeterProvider.create();
    private final Destinations destinations;
    private final MetricsConfig one = config(1_000);
    private final MetricsConfig other = config(1_001);
    private int count;

    /** How long one reload took. */
    record Times(long prepare, long activate) {}

    Reloads() {
        ScrapeMetrics scrapes = new ScrapeMetrics(aggregate.staticMeter(), LimitedLog.toSystemLogger());
        this.destinations = new Destinations(
                aggregate,
                clock,
                new ProcessResource(name -> null, "benchmark", ""),
                new Observers(
                        List.of(),
                        scrapes,
                        scrapes,
                        new OverflowMetrics(aggregate.staticMeter(), LimitedLog.toSystemLogger())),
                new ChosenRegistry(aggregate));
        Workload.build(aggregate.get("benchmark"));
        reload();
    }

    private static MetricsConfig config(int seriesLimit) {
        String yaml = "telemetry: {exporters: {metrics: {common: {cardinality: {limit: " + seriesLimit + "}, views: "
                + Workload.inYaml() + "}, otlp: {" + PUSHED + "}, private: {" + PUSHED
                + ", filter: {allow: ['benchmark.*']}}, prometheus: {enabled: true, listen: '127.0.0.1:0'}}}}";
        return ConfigDocument.load(YamlSource.of("telemetry.yaml", yaml), Expansion.none(), Host.any())
                .telemetry()
                .metrics();
    }

    /** One of the workload's counters, which all destinations get and views leave alone but for its keys. */
    LongCounter counter() {
        return aggregate
                .get("benchmark")
                .counterBuilder(Workload.name(Workload.COUNTER))
                .setUnit("{call}")
                .build();
    }

    /** Reloads the other configuration, which replaces what all three destinations keep. */
    Times reload() {
        count++;
        MetricsConfig next = count % 2 == 0 ? one : other;
        long start = System.nanoTime();
        Step step = destinations.prepare(next, aggregate.revise(DefaultFilters.DYNAMIC_METER));
        long prepared = System.nanoTime();
        step.activate();
        long activated = System.nanoTime();
        step.retire(Duration.ZERO);
        clock.skip(Duration.ofMinutes(2)); // after which generations that were replaced are closed
        destinations.all().values().forEach(pipeline -> pipeline.state().maintain());
        return new Times(prepared - start, activated - prepared);
    }

    /** Fails unless each reload replaced what each destination keeps. */
    void expectReplacements() {
        for (Pipeline<?> pipeline : destinations.all().values()) {
            if (pipeline.state().number() != count || pipeline.state().openGenerations() != 1) {
                Destination destination = pipeline.state().destination();
                throw new IllegalStateException(destination + " did not replace what it keeps at each reload");
            }
        }
    }

    @Override
    public void close() {
        destinations.all().values().forEach(pipeline -> pipeline.shutdown(Duration.ZERO));
        aggregate.shutdown();
    }
}
