package dev.weir.telemetry.request;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.generation.HandClock;
import dev.weir.telemetry.instruments.InstrumentsConfig;
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

    private MeasuredRequests(InstrumentsConfig config) {
        Instruments instruments = Instruments.build(
                config,
                metrics.provider().get(DefaultFilters.DYNAMIC_METER),
                metrics.provider().get(FetchDuration.METER),
                new AttributeText(AttributeText.DEFAULT_BYTES),
                clock::nanoTime);
        requests = new RequestTelemetry(() -> instruments, refusals, clock::nanoTime);
    }

    /** The section {@code instruments} of a file. */
    public static MeasuredRequests with(String instruments) {
        String file = "telemetry: {instrumentation: {instruments: {" + instruments + "}}}";
        return new MeasuredRequests(
                ConfigDocument.load(YamlSource.of("telemetry.yaml", file), Expansion.none(), Host.any())
                        .telemetry()
                        .instruments());
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
