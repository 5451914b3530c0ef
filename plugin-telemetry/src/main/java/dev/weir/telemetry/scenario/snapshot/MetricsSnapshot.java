package dev.weir.telemetry.scenario.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that was recorded, or should have been: metrics by name. Equal when nothing differs that a snapshot shows. */
public record MetricsSnapshot(List<SnapshotMetric> metrics) {

    public MetricsSnapshot {
        metrics = metrics.stream()
                .sorted(Comparator.comparing(SnapshotMetric::name))
                .toList();
    }

    /** The snapshot line by line, each series on a line of its own. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (SnapshotMetric metric : metrics) {
            lines.add(metric.name() + " [" + metric.unit() + "] " + metric.description());
            metric.points().forEach(point -> lines.add("  " + point));
        }
        return lines;
    }
}
