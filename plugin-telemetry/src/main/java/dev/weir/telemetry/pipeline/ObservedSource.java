package dev.weir.telemetry.pipeline;

import dev.weir.metrics.destination.Destination;
import dev.weir.telemetry.generation.MetricSource;
import dev.weir.telemetry.generation.overflow.OverflowWatch;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;

/** A source that tells, with each collection, where a limit on the number of series has bitten since the last. */
final class ObservedSource implements MetricSource {
    private final Destination destination;
    private final MetricSource source;
    private final OverflowListener listener;
    private final OverflowWatch watch = new OverflowWatch();

    ObservedSource(Destination destination, MetricSource source, OverflowListener listener) {
        this.destination = destination;
        this.source = source;
        this.listener = listener;
    }

    @Override
    public Collection<MetricData> collect() {
        Collection<MetricData> collected = source.collect();
        watch.increases(collected).forEach(overflow -> listener.overflowed(destination, overflow));
        return collected;
    }
}
