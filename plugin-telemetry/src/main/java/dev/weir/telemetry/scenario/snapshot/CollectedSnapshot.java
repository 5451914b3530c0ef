package dev.weir.telemetry.scenario.snapshot;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes snapshots of what a meter provider collected. Durations become 0.1, since no two runs take the same time. */
public final class CollectedSnapshot {
    private static final double REDACTED = 0.1;

    private CollectedSnapshot() {}

    /** A snapshot of all metrics with at least one series; those of one name and description are one metric. */
    public static MetricsSnapshot of(Collection<MetricData> collected) {
        Map<List<String>, List<SnapshotPoint>> points = new LinkedHashMap<>();
        for (MetricData metric : collected) {
            List<SnapshotPoint> ofMetric = points.computeIfAbsent(
                    List.of(metric.getName(), metric.getDescription(), metric.getUnit()), unused -> new ArrayList<>());
            metric.getData().getPoints().forEach(point -> ofMetric.add(point(metric.getName(), point)));
        }
        List<SnapshotMetric> metrics = new ArrayList<>();
        points.forEach((identity, ofMetric) ->
                metrics.add(new SnapshotMetric(identity.get(0), identity.get(1), identity.get(2), ofMetric)));
        return new MetricsSnapshot(
                metrics.stream().filter(metric -> !metric.points().isEmpty()).toList());
    }

    private static SnapshotPoint point(String metric, PointData point) {
        return new SnapshotPoint(json(point.getAttributes()).toString(), numbers(metric, point));
    }

    private static String numbers(String metric, PointData point) {
        if (point instanceof LongPointData sum) {
            return Numbers.value((double) sum.getValue());
        } else if (point instanceof DoublePointData sum) {
            return Numbers.value(sum.getValue());
        } else if (point instanceof HistogramPointData histogram) {
            return Numbers.distribution(redacted(metric, histogram.getSum()), histogram.getCount());
        } else if (point instanceof ExponentialHistogramPointData histogram) {
            return Numbers.distribution(redacted(metric, histogram.getSum()), histogram.getCount());
        }
        throw new IllegalArgumentException("a snapshot can't show " + point);
    }

    private static double redacted(String metric, double sum) {
        return metric.endsWith(".duration") && sum > 0 ? REDACTED : sum;
    }

    private static JsonNode json(Attributes attributes) {
        Map<String, Object> sorted = new TreeMap<>();
        for (Map.Entry<AttributeKey<?>, Object> entry : attributes.asMap().entrySet()) {
            sorted.put(entry.getKey().getKey(), entry.getValue());
        }
        JsonObject.Builder object = JsonObject.builder();
        sorted.forEach((key, value) -> object.member(key, JsonNode.of(value)));
        return object.build();
    }
}
