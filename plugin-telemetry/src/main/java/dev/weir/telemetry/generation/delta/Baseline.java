package dev.weir.telemetry.generation.delta;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.point.PointMetric;
import dev.weir.telemetry.generation.point.Points;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cumulative numbers that were delivered last. Immutable. Two are equal only if they are the same. */
final class Baseline {
    static final Baseline EMPTY = new Baseline(Map.of());

    private final Map<StreamKey, MetricBaseline> metrics;

    private Baseline(Map<StreamKey, MetricBaseline> metrics) {
        this.metrics = metrics;
    }

    static Baseline of(Collection<MetricData> cumulative) {
        Map<StreamKey, MetricBaseline> metrics = new HashMap<>();
        for (MetricData metric : cumulative) {
            if (isDelta(metric)) {
                Map<Attributes, PointData> series = new HashMap<>();
                metric.getData()
                        .getPoints()
                        .forEach(point -> series.put(point.getAttributes(), Points.withoutExemplars(point)));
                metrics.put(StreamKey.of(metric), new MetricBaseline(series));
            }
        }
        return new Baseline(metrics);
    }

    /** What came to a metric since; nothing where it is delta and nothing came. */
    Optional<MetricData> change(MetricData metric) {
        if (!isDelta(metric)) {
            return Optional.of(metric);
        }
        MetricBaseline before = metrics.getOrDefault(StreamKey.of(metric), MetricBaseline.EMPTY);
        List<PointData> points = new ArrayList<>(before.changes(metric.getData().getPoints()));
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(PointMetric.of(metric, points, AggregationTemporality.DELTA));
    }

    private static boolean isDelta(MetricData metric) {
        return switch (metric.getType()) {
            case LONG_SUM -> metric.getLongSumData().isMonotonic();
            case DOUBLE_SUM -> metric.getDoubleSumData().isMonotonic();
            case HISTOGRAM, EXPONENTIAL_HISTOGRAM -> true;
            case LONG_GAUGE, DOUBLE_GAUGE, SUMMARY -> false;
        };
    }
}
