package dev.weir.telemetry.generation;

import dev.weir.telemetry.config.view.Aggregation.ExponentialHistogram;
import dev.weir.telemetry.generation.point.PointMetric;
import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.point.SeriesLimit;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Adds up what several generations hold of one stream. Each series keeps its oldest start; sums and histograms add,
 * gauges take the newest.
 */
final class Merge {
    private final Stream stream;

    Merge(Stream stream) {
        this.stream = stream;
    }

    /** All parts as one metric, which must be at least one, oldest first. Parts that need no change stay as they are. */
    MetricData of(List<MetricData> parts, long now) {
        MetricData newest = parts.get(parts.size() - 1);
        BinaryOperator<PointData> addition = addition(newest);
        Map<Attributes, PointData> series = new LinkedHashMap<>();
        for (MetricData part : parts) {
            for (PointData point : part.getData().getPoints()) {
                series.merge(point.getAttributes(), point, addition);
            }
        }
        series.replaceAll((attributes, point) -> Points.until(point, now));
        return PointMetric.of(newest, SeriesLimit.cap(series.values(), limit(), addition));
    }

    /** The metric with no more series than the stream may have. */
    MetricData capped(MetricData metric) {
        Collection<? extends PointData> points = metric.getData().getPoints();
        if (points.size() <= limit()) {
            return metric;
        }
        return PointMetric.of(metric, SeriesLimit.cap(List.copyOf(points), limit(), addition(metric)));
    }

    private int limit() {
        return stream.settings().seriesLimit();
    }

    private BinaryOperator<PointData> addition(MetricData metric) {
        MetricDataType type = metric.getType();
        if (type == MetricDataType.LONG_GAUGE || type == MetricDataType.DOUBLE_GAUGE) {
            return (older, newer) -> newer;
        }
        int room = stream.settings().aggregation() instanceof ExponentialHistogram histogram
                ? histogram.maxSize()
                : ExponentialHistogram.DEFAULT.maxSize();
        return (older, newer) -> Points.sum(older, newer, room);
    }
}
