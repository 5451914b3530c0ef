package dev.weir.telemetry.self;

import dev.weir.telemetry.push.report.PushObserver;
import dev.weir.telemetry.push.report.PushReport;
import dev.weir.telemetry.push.report.PushResult;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;

/** Counts pushes. */
public final class PushMetrics implements PushObserver {
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("destination");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final AttributeKey<String> CAUSE = AttributeKey.stringKey("cause");

    private final LongCounter pushes;
    private final LongCounter failures;
    private final LongCounter points;
    private final LongCounter bytes;
    private final LongCounter retries;
    private final LongCounter skipped;
    private final DoubleHistogram duration;

    public PushMetrics(Meter meter) {
        pushes = meter.counterBuilder("weir.telemetry.push.count")
                .setDescription("Pushes that ended, by how they did")
                .setUnit("{push}")
                .build();
        failures = meter.counterBuilder("weir.telemetry.push.failures")
                .setDescription("Pushes that were not delivered whole, by cause")
                .setUnit("{push}")
                .build();
        points = meter.counterBuilder("weir.telemetry.push.points")
                .setDescription("Points in pushes that were delivered")
                .setUnit("{point}")
                .build();
        bytes = meter.counterBuilder("weir.telemetry.push.size")
                .setDescription("Bytes sent in pushes, all attempts counted")
                .setUnit("By")
                .build();
        retries = meter.counterBuilder("weir.telemetry.push.retries")
                .setDescription("Attempts beyond a push's first")
                .setUnit("{attempt}")
                .build();
        skipped = meter.counterBuilder("weir.telemetry.push.skipped")
                .setDescription("Pushes that fell out, since the one before took too long or a collector asked to wait")
                .setUnit("{push}")
                .build();
        duration = meter.histogramBuilder("weir.telemetry.push.duration")
                .setDescription("Time from the start of a push's collection to the end of its last attempt")
                .setUnit("s")
                .build();
    }

    @Override
    public void onPush(PushReport report) {
        PushResult result = report.result();
        Attributes destination = Attributes.of(DESTINATION, report.destination());
        pushes.add(1, Attributes.of(DESTINATION, report.destination(), OUTCOME, outcome(result)));
        if (result instanceof PushResult.Failed failed) {
            failures.add(
                    1,
                    Attributes.of(
                            DESTINATION,
                            report.destination(),
                            CAUSE,
                            failed.cause().word()));
        }
        if (result instanceof PushResult.Delivered) {
            points.add(report.points(), destination);
        }
        bytes.add(report.bytes() * report.attempts(), destination);
        retries.add(report.retries(), destination);
        skipped.add(report.skippedCycles(), destination);
        duration.record(report.duration().toNanos() / 1e9, destination);
    }

    private static String outcome(PushResult result) {
        if (result instanceof PushResult.Delivered) {
            return "delivered";
        }
        return result instanceof PushResult.Empty ? "empty" : "failed";
    }
}
