package dev.weir.telemetry.scenario.snapshot;

import java.util.Comparator;
import java.util.List;

/** A metric with its series, ordered by their attributes. */
public record SnapshotMetric(String name, String description, String unit, List<SnapshotPoint> points) {

    public SnapshotMetric {
        points = points.stream()
                .sorted(Comparator.comparing(SnapshotPoint::attributes))
                .toList();
    }
}
