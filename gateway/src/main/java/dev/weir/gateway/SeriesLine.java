package dev.weir.gateway;

import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.stream.Stream;

/** One series as a line of text: name, attributes, value. */
final class SeriesLine {
    private SeriesLine() {}

    static Stream<String> of(MetricData metric) {
        return metric.getData().getPoints().stream()
                .map(point -> metric.getName() + " " + point.getAttributes() + " = " + value(point)
                        + (metric.getUnit().isEmpty() ? "" : " " + metric.getUnit()));
    }

    private static String value(PointData point) {
        if (point instanceof LongPointData whole) {
            return Long.toString(whole.getValue());
        }
        if (point instanceof DoublePointData fraction) {
            return Double.toString(fraction.getValue());
        }
        if (point instanceof HistogramPointData histogram) {
            return histogram.getCount() + " values, " + histogram.getSum() + " in all";
        }
        return point.toString();
    }
}
