package dev.weir.telemetry.registry.text;

import dev.weir.telemetry.generation.point.PointMetric;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes metrics of a family. Series keep the names that they have in the text: a counter whose name doesn't end in
 * {@code _total}, and the series of a summary, are gauges here, as no other type would leave their names alone.
 */
final class FamilyMetrics {
    private static final InstrumentationScopeInfo NO_METER = InstrumentationScopeInfo.empty();

    private FamilyMetrics() {}

    /**
     * The metrics of a family: one, or three of a summary.
     *
     * @throws IllegalArgumentException if the family's samples contradict each other
     */
    static List<MetricData> of(TextFamily family) {
        if (family.samples().isEmpty()) {
            return List.of();
        }
        return switch (family.type()) {
            case "histogram" -> List.of(histogram(family));
            case "counter" ->
                List.of(family.name().endsWith("_total") ? counter(family) : gauge(family, family.name(), all(family)));
            case "summary" -> byName(family);
            default -> List.of(gauge(family, family.name(), all(family)));
        };
    }

    private static List<MetricData> byName(TextFamily family) {
        Map<String, List<DoublePointData>> series = new LinkedHashMap<>();
        family.samples()
                .forEach(sample -> series.computeIfAbsent(sample.name(), name -> new ArrayList<>())
                        .add(point(sample)));
        return series.entrySet().stream()
                .map(entry -> gauge(family, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MetricData counter(TextFamily family) {
        return metric(
                family,
                family.name(),
                MetricDataType.DOUBLE_SUM,
                SumData.createDoubleSumData(true, AggregationTemporality.CUMULATIVE, all(family)));
    }

    private static MetricData gauge(TextFamily family, String name, Collection<DoublePointData> points) {
        return metric(family, name, MetricDataType.DOUBLE_GAUGE, GaugeData.createDoubleGaugeData(points));
    }

    private static MetricData histogram(TextFamily family) {
        Map<Attributes, HistogramSeries> series = new LinkedHashMap<>();
        family.samples()
                .forEach(sample -> series.computeIfAbsent(
                                sample.labelsWithout(HistogramSeries.UPPER_BOUND), labels -> new HistogramSeries())
                        .add(sample));
        List<HistogramPointData> points = series.entrySet().stream()
                .map(entry -> entry.getValue().point(entry.getKey()))
                .toList();
        return metric(
                family,
                family.name(),
                MetricDataType.HISTOGRAM,
                HistogramData.create(AggregationTemporality.CUMULATIVE, points));
    }

    private static List<DoublePointData> all(TextFamily family) {
        return family.samples().stream().map(FamilyMetrics::point).toList();
    }

    private static DoublePointData point(Sample sample) {
        return DoublePointData.create(0, 0, sample.attributes(), sample.value(), List.of());
    }

    private static MetricData metric(TextFamily family, String name, MetricDataType type, Data<?> data) {
        return new PointMetric(Resource.empty(), NO_METER, name, family.help(), "", type, data);
    }
}
