package dev.weir.telemetry.generation.delta;

import dev.weir.telemetry.generation.MetricSource;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What happened since the last delivery, for one reader. What was not delivered is part of the next interval, so that a
 * failed export loses nothing. Kept between collections are the last delivered numbers of the series alive, no more.
 *
 * <p>Counters and histograms become delta, observed ones included. What can fall stays cumulative, and gauges stay as
 * they are.
 */
public final class DeltaSource {
    private final MetricSource source;
    private volatile Baseline baseline = Baseline.EMPTY;

    public DeltaSource(MetricSource source) {
        this.source = source;
    }

    /** Collects what happened since the last delivered interval, or since the start. */
    public Interval collect() {
        Collection<MetricData> cumulative = source.collect();
        Baseline before = baseline;
        List<MetricData> changes = new ArrayList<>(cumulative.size());
        cumulative.forEach(metric -> before.change(metric).ifPresent(changes::add));
        return new Interval(this, changes, before, Baseline.of(cumulative));
    }

    synchronized void advance(Baseline from, Baseline to) {
        if (baseline.equals(from)) {
            baseline = to;
        }
    }
}
