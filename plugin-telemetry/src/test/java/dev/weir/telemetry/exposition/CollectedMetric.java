package dev.weir.telemetry.exposition;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;

/** A metric as it is collected, with its points in the order in which a test gives them. */
record CollectedMetric(
        Resource getResource,
        InstrumentationScopeInfo getInstrumentationScopeInfo,
        String getName,
        String getDescription,
        String getUnit,
        MetricDataType getType,
        Data<?> getData)
        implements MetricData {
    static final Resource RESOURCE = Resource.create(
            Attributes.builder().put("service.name", "shop").put("host.id", 7).build());

    private static final InstrumentationScopeInfo METER =
            InstrumentationScopeInfo.builder("weir").build();
    private static final long START = 1_000_000_000L;
    private static final long NOW = 61_000_000_000L;

    private static CollectedMetric of(String name, MetricDataType type, Data<?> data) {
        return new CollectedMetric(RESOURCE, METER, name, "What " + name + " says", "", type, data);
    }

    static CollectedMetric counter(String name, LongPointData... points) {
        return of(name, MetricDataType.LONG_SUM, sum(true, List.of(points)));
    }

    static CollectedMetric counter(String name, List<LongPointData> points) {
        return of(name, MetricDataType.LONG_SUM, sum(true, points));
    }

    static CollectedMetric doubleCounter(String name, DoublePointData... points) {
        return of(
                name,
                MetricDataType.DOUBLE_SUM,
                SumData.createDoubleSumData(true, AggregationTemporality.CUMULATIVE, List.of(points)));
    }

    static CollectedMetric upDownCounter(String name, LongPointData... points) {
        return of(name, MetricDataType.LONG_SUM, sum(false, List.of(points)));
    }

    static CollectedMetric gauge(String name, DoublePointData... points) {
        return of(name, MetricDataType.DOUBLE_GAUGE, GaugeData.createDoubleGaugeData(List.of(points)));
    }

    static CollectedMetric histogram(String name, HistogramPointData... points) {
        return of(
                name,
                MetricDataType.HISTOGRAM,
                HistogramData.create(AggregationTemporality.CUMULATIVE, List.of(points)));
    }

    static CollectedMetric exponential(String name, ExponentialHistogramPointData... points) {
        return of(
                name,
                MetricDataType.EXPONENTIAL_HISTOGRAM,
                ExponentialHistogramData.create(AggregationTemporality.CUMULATIVE, List.of(points)));
    }

    static CollectedMetric summary(String name) {
        return of(name, MetricDataType.SUMMARY, SummaryData.create(List.of()));
    }

    private static SumData<LongPointData> sum(boolean isMonotonic, List<LongPointData> points) {
        return SumData.createLongSumData(isMonotonic, AggregationTemporality.CUMULATIVE, points);
    }

    CollectedMetric describedAs(String description) {
        return new CollectedMetric(
                getResource, getInstrumentationScopeInfo, getName, description, getUnit, getType, getData);
    }

    CollectedMetric in(String unit) {
        return new CollectedMetric(
                getResource, getInstrumentationScopeInfo, getName, getDescription, unit, getType, getData);
    }

    CollectedMetric from(InstrumentationScopeInfo meter) {
        return new CollectedMetric(getResource, meter, getName, getDescription, getUnit, getType, getData);
    }

    CollectedMetric from(String meter) {
        return from(InstrumentationScopeInfo.create(meter));
    }

    CollectedMetric of(Resource resource) {
        return new CollectedMetric(
                resource, getInstrumentationScopeInfo, getName, getDescription, getUnit, getType, getData);
    }

    static LongPointData point(long value, Attributes attributes) {
        return LongPointData.create(START, NOW, attributes, value);
    }

    static DoublePointData point(double value, Attributes attributes) {
        return DoublePointData.create(START, NOW, attributes, value, List.of());
    }

    static HistogramPointData point(double sum, List<Double> boundaries, List<Long> counts, Attributes attributes) {
        return HistogramPointData.create(START, NOW, attributes, sum, false, 0, false, 0, boundaries, counts);
    }

    static ExponentialHistogramPointData point(
            int scale,
            double sum,
            long zeros,
            ExponentialHistogramBuckets positive,
            ExponentialHistogramBuckets negative,
            Attributes attributes) {
        return ExponentialHistogramPointData.create(
                scale, sum, zeros, false, 0, false, 0, positive, negative, START, NOW, attributes, List.of());
    }
}
