package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.point.PointMetric;
import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Since when callbacks have yielded each stream in its present form. A callback's value goes on when a generation is
 * replaced, so its start must too. Whoever uses this takes care that no two threads do.
 */
final class ObservedStarts {
    private record Start(Stream stream, long generation, long nanos) {}

    private final Map<StreamKey, Start> starts = new HashMap<>();

    /** What a generation yielded, from the start of the generation that had the stream first. */
    MetricData withStart(Observation observed) {
        MetricData metric = observed.metric();
        if (metric.getType() == MetricDataType.LONG_GAUGE || metric.getType() == MetricDataType.DOUBLE_GAUGE) {
            return metric;
        }
        Start start = starts.get(observed.key());
        if (start == null || !observed.stream().continues(start.stream)) {
            starts.put(observed.key(), new Start(observed.stream(), observed.generation(), earliest(metric)));
            return metric;
        }
        if (start.generation == observed.generation()) {
            return metric;
        }
        return PointMetric.of(
                metric,
                metric.getData().getPoints().stream()
                        .map(point -> Points.from(point, Math.min(start.nanos, point.getStartEpochNanos())))
                        .toList());
    }

    /** Forgets the streams that are gone. */
    void keepOnly(Predicate<StreamKey> alive) {
        starts.keySet().removeIf(alive.negate());
    }

    private static long earliest(MetricData metric) {
        return metric.getData().getPoints().stream()
                .mapToLong(PointData::getStartEpochNanos)
                .min()
                .orElse(0);
    }
}
