package dev.weir.telemetry.generation.point;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.ArrayList;
import java.util.List;

/** A histogram of fixed buckets with exemplars, which the SDK has no factory for. */
record HistogramPoint(
        Header header,
        Extremes extremes,
        double sum,
        List<Double> boundaries,
        List<Long> counts,
        List<DoubleExemplarData> exemplars)
        implements HistogramPointData {

    static HistogramPoint of(HistogramPointData point, Header header, List<DoubleExemplarData> exemplars) {
        return new HistogramPoint(
                header, Extremes.of(point), point.getSum(), point.getBoundaries(), point.getCounts(), exemplars);
    }

    /** The newer's counts and, by the sign, with the older's or without. Both have the same boundaries. */
    static HistogramPoint combined(HistogramPointData newer, HistogramPointData older, int sign, Header header) {
        List<Long> counts = new ArrayList<>(newer.getCounts().size());
        for (int i = 0; i < newer.getCounts().size(); i++) {
            counts.add(newer.getCounts().get(i) + sign * older.getCounts().get(i));
        }
        return new HistogramPoint(
                header,
                Extremes.of(newer).combined(Extremes.of(older), sign),
                newer.getSum() + sign * older.getSum(),
                newer.getBoundaries(),
                counts,
                newer.getExemplars());
    }

    @Override
    public long getStartEpochNanos() {
        return header.start();
    }

    @Override
    public long getEpochNanos() {
        return header.end();
    }

    @Override
    public Attributes getAttributes() {
        return header.attributes();
    }

    @Override
    public double getSum() {
        return sum;
    }

    @Override
    public long getCount() {
        long count = 0;
        for (long bucket : counts) {
            count += bucket;
        }
        return count;
    }

    @Override
    public boolean hasMin() {
        return extremes.known();
    }

    @Override
    public double getMin() {
        return extremes.min();
    }

    @Override
    public boolean hasMax() {
        return extremes.known();
    }

    @Override
    public double getMax() {
        return extremes.max();
    }

    @Override
    public List<Double> getBoundaries() {
        return boundaries;
    }

    @Override
    public List<Long> getCounts() {
        return counts;
    }

    @Override
    public List<DoubleExemplarData> getExemplars() {
        return exemplars;
    }
}
