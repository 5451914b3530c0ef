package dev.weir.telemetry.generation.delta;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;

/** What happened in one interval. It is over only when it was delivered; until then the next one includes it. */
public final class Interval {
    private final DeltaSource source;
    private final List<MetricData> metrics;
    private final Baseline before;
    private final Baseline after;

    Interval(DeltaSource source, List<MetricData> metrics, Baseline before, Baseline after) {
        this.source = source;
        this.metrics = List.copyOf(metrics);
        this.before = before;
        this.after = after;
    }

    /** The metrics that something happened to, and those that are not delta. */
    public Collection<MetricData> metrics() {
        return metrics;
    }

    /** Says that these metrics have arrived. Of intervals that start together, only the first that arrives counts. */
    public void delivered() {
        source.advance(before, after);
    }
}
