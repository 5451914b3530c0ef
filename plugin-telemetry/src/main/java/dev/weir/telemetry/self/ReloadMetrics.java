package dev.weir.telemetry.self;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;

/** Counts reloads. */
public final class ReloadMetrics {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final AttributeKey<String> PHASE = AttributeKey.stringKey("phase");

    private final LongCounter reloads;
    private final DoubleHistogram duration;

    public ReloadMetrics(Meter meter) {
        reloads = meter.counterBuilder("weir.telemetry.reload.count")
                .setDescription("Configurations that were applied, refused, or found to change nothing")
                .setUnit("{reload}")
                .build();
        duration = meter.histogramBuilder("weir.telemetry.reload.duration")
                .setDescription("Time that a reload took, by phase")
                .setUnit("s")
                .build();
    }

    /** Counts one. */
    public void ended(String outcome, Duration prepare, Duration activate) {
        reloads.add(1, Attributes.of(OUTCOME, outcome));
        duration.record(prepare.toNanos() / 1e9, Attributes.of(PHASE, "prepare"));
        duration.record(activate.toNanos() / 1e9, Attributes.of(PHASE, "activate"));
    }
}
