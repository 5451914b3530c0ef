package dev.weir.telemetry.request;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.custom.SelectorGuards;
import dev.weir.selectors.custom.SelectorListener;
import dev.weir.selectors.graphql.Operations;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.config.TelemetryConfig;
import dev.weir.telemetry.generation.HandClock;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.collected.CollectedMetrics;

/** Requests that are measured as a configuration says, by a clock that is moved by hand. */
public final class MeasuredRequests implements AutoCloseable {
    public final HandClock clock = new HandClock();
    public final Refusals refusals = new Refusals();
    private final TestMetrics metrics = TestMetrics.onThread();
    private final RequestTelemetry requests;

    private MeasuredRequests(TelemetryConfig config) {
        Instruments instruments = Instruments.build(
                config.instruments(),
                metrics.provider().get(DefaultFilters.DYNAMIC_METER),
                metrics.provider().get(FetchDuration.METER),
                new AttributeText(config.inspection().valueBytes()),
                clock::nanoTime,
                new SelectorGuards(SelectorListener.NONE, clock::nanoTime),
                Operations.of(config.inspection().schema()));
        requests = new RequestTelemetry(() -> instruments, refusals, clock::nanoTime);
    }

    /** The section {@code instruments} of a file. */
    public static MeasuredRequests with(String instruments) {
        return of("instruments: {" + instruments + "}");
    }

    /** The section {@code instrumentation} of a file. */
    public static MeasuredRequests of(String instrumentation) {
        String file = "telemetry: {instrumentation: {" + instrumentation + "}}";
        return new MeasuredRequests(
                ConfigDocument.load(YamlSource.of("telemetry.yaml", file), Expansion.none(), Host.any())
                        .telemetry());
    }

    public RequestTelemetry requests() {
        return requests;
    }

    public CollectedMetrics collect() {
        return metrics.collect();
    }

    @Override
    public void close() {
        metrics.close();
    }
}
