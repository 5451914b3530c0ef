package dev.weir.telemetry.push;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;

/**
 * What one push carries.
 *
 * @param delivered run once, on the pushing thread, when the collector has taken this batch, be it with some points
 *     refused, and never otherwise
 */
public record Batch(Collection<MetricData> metrics, Runnable delivered) {
    /** How many points the metrics have. */
    public int points() {
        return metrics.stream()
                .mapToInt(metric -> metric.getData().getPoints().size())
                .sum();
    }
}
