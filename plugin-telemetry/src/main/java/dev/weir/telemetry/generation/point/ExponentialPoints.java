package dev.weir.telemetry.generation.point;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import java.util.List;

/** Arithmetic on exponential histograms, at the finest scale that both can be brought to and that has room. */
final class ExponentialPoints {
    private ExponentialPoints() {}

    static ExponentialHistogramPointData with(
            ExponentialHistogramPointData point, Header header, List<DoubleExemplarData> exemplars) {
        return ExponentialHistogramPointData.create(
                point.getScale(),
                point.getSum(),
                point.getZeroCount(),
                point.hasMin(),
                point.getMin(),
                point.hasMax(),
                point.getMax(),
                point.getPositiveBuckets(),
                point.getNegativeBuckets(),
                header.start(),
                header.end(),
                header.attributes(),
                exemplars);
    }

    /** The newer's counts and, by the sign, with the older's or without, in at most so many buckets on either side. */
    static ExponentialHistogramPointData combined(
            ExponentialHistogramPointData newer,
            ExponentialHistogramPointData older,
            int sign,
            Header header,
            int room) {
        int scale = Math.min(newer.getScale(), older.getScale());
        ExponentialBuckets positive = ExponentialBuckets.of(newer.getPositiveBuckets())
                .at(scale)
                .combined(ExponentialBuckets.of(older.getPositiveBuckets()).at(scale), sign);
        ExponentialBuckets negative = ExponentialBuckets.of(newer.getNegativeBuckets())
                .at(scale)
                .combined(ExponentialBuckets.of(older.getNegativeBuckets()).at(scale), sign);
        while (Math.max(positive.size(), negative.size()) > room) {
            scale--;
            positive = positive.at(scale);
            negative = negative.at(scale);
        }
        Extremes extremes = Extremes.of(newer).combined(Extremes.of(older), sign);
        return ExponentialHistogramPointData.create(
                scale,
                newer.getSum() + sign * older.getSum(),
                newer.getZeroCount() + sign * older.getZeroCount(),
                extremes.known(),
                extremes.min(),
                extremes.known(),
                extremes.max(),
                positive.toData(),
                negative.toData(),
                header.start(),
                header.end(),
                header.attributes(),
                newer.getExemplars());
    }
}
