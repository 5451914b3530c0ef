package dev.weir.telemetry.generation.point;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Collection;
import java.util.List;

/** A metric of points that were calculated. Immutable; it keeps nothing of the metrics that it came from. */
public record PointMetric(
        Resource resource,
        InstrumentationScopeInfo scope,
        String name,
        String description,
        String unit,
        MetricDataType type,
        Data<?> data)
        implements MetricData {

    /** A metric like another, with these points of the same type. */
    public static MetricData of(MetricData like, Collection<? extends PointData> points) {
        return of(like, points, AggregationTemporality.CUMULATIVE);
    }

    /** A metric like another, with these points of the same type, and of another temporality if it has one. */
    public static MetricData of(
            MetricData like, Collection<? extends PointData> points, AggregationTemporality temporality) {
        return of(like, like.getResource(), like.getDescription(), data(like, points, temporality));
    }

    /** The metric as it is described now. */
    public static MetricData describedBy(MetricData metric, Resource resource, String description) {
        boolean isSo =
                metric.getResource().equals(resource) && metric.getDescription().equals(description);
        return isSo ? metric : of(metric, resource, description, metric.getData());
    }

    private static MetricData of(MetricData like, Resource resource, String description, Data<?> data) {
        return new PointMetric(
                resource,
                like.getInstrumentationScopeInfo(),
                like.getName(),
                description,
                like.getUnit(),
                like.getType(),
                data);
    }

    private static Data<?> data(
            MetricData like, Collection<? extends PointData> points, AggregationTemporality temporality) {
        return switch (like.getType()) {
            case LONG_GAUGE -> GaugeData.createLongGaugeData(cast(points, LongPointData.class));
            case DOUBLE_GAUGE -> GaugeData.createDoubleGaugeData(cast(points, DoublePointData.class));
            case LONG_SUM ->
                SumData.createLongSumData(
                        like.getLongSumData().isMonotonic(), temporality, cast(points, LongPointData.class));
            case DOUBLE_SUM ->
                SumData.createDoubleSumData(
                        like.getDoubleSumData().isMonotonic(), temporality, cast(points, DoublePointData.class));
            case HISTOGRAM -> HistogramData.create(temporality, cast(points, HistogramPointData.class));
            case EXPONENTIAL_HISTOGRAM ->
                ExponentialHistogramData.create(temporality, cast(points, ExponentialHistogramPointData.class));
            case SUMMARY -> throw new IllegalArgumentException("no instrument makes a summary: " + like.getName());
        };
    }

    private static <T> List<T> cast(Collection<? extends PointData> points, Class<T> type) {
        return points.stream().map(type::cast).toList();
    }

    @Override
    public Resource getResource() {
        return resource;
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return scope;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public String getUnit() {
        return unit;
    }

    @Override
    public MetricDataType getType() {
        return type;
    }

    @Override
    public Data<?> getData() {
        return data;
    }
}
