package dev.weir.telemetry.exposition;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.family.CollisionListener;
import dev.weir.telemetry.exposition.family.Families;
import dev.weir.telemetry.exposition.label.LabelNames;
import dev.weir.telemetry.generation.MetricSource;
import org.jspecify.annotations.Nullable;

/**
 * A destination's metrics in the formats of Prometheus. Whatever names and values were recorded, each page is valid and
 * complete but for what the listener is told of. Holds nothing between scrapes. Thread-safe.
 */
public final class PrometheusPage implements MetricsPage {
    private final MetricSource source;
    private final ResourceSelector resources;
    private final CollisionListener listener;

    /**
     * Reads from a source.
     *
     * @param resources which attributes of the resource every series gets, beside {@code target_info}
     */
    public PrometheusPage(MetricSource source, ResourceSelector resources, CollisionListener listener) {
        this.source = source;
        this.resources = resources;
        this.listener = listener;
    }

    @Override
    public RenderedPage open(@Nullable String accept) {
        LabelNames names = new LabelNames();
        Families families = new Families(names, resources, listener);
        return new CollectedPage(AcceptHeader.choose(accept), names, families.group(source.collect()));
    }
}
