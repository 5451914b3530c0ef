package dev.weir.telemetry.generation;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;

/**
 * Where a destination's readers get its metrics from. Each collection is a snapshot of its own: several readers may
 * collect side by side and keep what they got for as long as they like. Sums and histograms are cumulative.
 */
@FunctionalInterface
public interface MetricSource {
    /** Collects now. Callbacks run on the calling thread, so never call it on a request thread or an event loop. */
    Collection<MetricData> collect();
}
