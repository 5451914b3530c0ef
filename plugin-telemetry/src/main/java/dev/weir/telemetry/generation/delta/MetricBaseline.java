package dev.weir.telemetry.generation.delta;

import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.point.SeriesLimit;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One metric's series as they were delivered last. */
record MetricBaseline(Map<Attributes, PointData> series) {
    static final MetricBaseline EMPTY = new MetricBaseline(Map.of());

    /** What came to each series since, where anything did. A series that started anew is delivered whole. */
    List<PointData> changes(Collection<? extends PointData> points) {
        List<PointData> changes = new ArrayList<>();
        for (PointData point : points) {
            PointData before =
                    SeriesLimit.isRest(point) ? beforeInRest(point, points) : series.get(point.getAttributes());
            PointData change = before == null || hasRestarted(before, point) ? point : Points.difference(before, point);
            if (before == null || Points.amount(change) != 0) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static boolean hasRestarted(PointData before, PointData now) {
        return now.getStartEpochNanos() > before.getStartEpochNanos()
                || !Points.areAlike(before, now)
                || Points.amount(now) < Points.amount(before);
    }

    /**
     * What is in the series for the rest and was delivered, be it as a series of its own: when a limit shrinks, series
     * are added to the rest.
     */
    private @Nullable PointData beforeInRest(PointData rest, Collection<? extends PointData> now) {
        Set<Attributes> alive = now.stream().map(PointData::getAttributes).collect(Collectors.toSet());
        return series.values().stream()
                .filter(before -> SeriesLimit.isRest(before) || !alive.contains(before.getAttributes()))
                .filter(before -> before.getStartEpochNanos() >= rest.getStartEpochNanos())
                .filter(before -> Points.areAlike(before, rest))
                .reduce((one, other) -> Points.sum(one, other, Integer.MAX_VALUE))
                .orElse(null);
    }
}
