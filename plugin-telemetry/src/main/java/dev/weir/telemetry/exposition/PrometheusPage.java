package dev.weir.telemetry.exposition;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.family.CollisionListener;
import dev.weir.telemetry.exposition.family.Families;
import dev.weir.telemetry.exposition.family.Family;
import dev.weir.telemetry.exposition.label.LabelNames;
import dev.weir.telemetry.generation.MetricSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A destination's metrics in the formats of Prometheus. Whatever names and values were recorded, each page is valid and
 * complete but for what the listener is told of. Holds nothing between scrapes. Thread-safe.
 */
public final class PrometheusPage implements MetricsPage {
    private final MetricSource source;
    private final MetricSource beside;
    private final ResourceSelector resources;
    private final CollisionListener listener;

    /**
     * Reads from a source.
     *
     * @param resources which attributes of the resource every series gets, beside {@code target_info}
     */
    public PrometheusPage(MetricSource source, ResourceSelector resources, CollisionListener listener) {
        this(source, List::of, resources, listener);
    }

    /**
     * Reads from a source and from another one, whose families give way where both have a name.
     *
     * @param resources which attributes of the resource every series gets, beside {@code target_info}
     */
    public PrometheusPage(
            MetricSource source, MetricSource beside, ResourceSelector resources, CollisionListener listener) {
        this.source = source;
        this.beside = beside;
        this.resources = resources;
        this.listener = listener;
    }

    @Override
    public Snapshot collect() {
        LabelNames names = new LabelNames();
        Families families = new Families(names, resources, listener);
        List<Family> all = new ArrayList<>(families.group(source.collect()));
        all.addAll(families.group(beside.collect()));
        return accept -> new CollectedPage(AcceptHeader.choose(accept), names.copy(), all);
    }
}
