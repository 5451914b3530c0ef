package dev.weir.telemetry.exposition.family;

import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds two cumulative points: numbers, and histograms of equal boundaries. The sum has no exemplars. */
final class PointSum {
    private PointSum() {}

    /** The sum, with the attributes of the first; null where these two cannot be added. */
    static @Nullable PointData of(PointData first, PointData second) {
        if (first instanceof HistogramPointData one && second instanceof HistogramPointData other) {
            return one.getBoundaries().equals(other.getBoundaries()) ? histogram(one, other) : null;
        }
        if (first instanceof LongPointData one && second instanceof LongPointData other) {
            return LongPointData.create(
                    start(first, second), end(first, second), first.getAttributes(), one.getValue() + other.getValue());
        }
        if (isNumber(first) && isNumber(second)) {
            return DoublePointData.create(
                    start(first, second),
                    end(first, second),
                    first.getAttributes(),
                    value(first) + value(second),
                    List.of());
        }
        return null;
    }

    private static PointData histogram(HistogramPointData one, HistogramPointData other) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < one.getCounts().size(); i++) {
            counts.add(one.getCounts().get(i) + other.getCounts().get(i));
        }
        return HistogramPointData.create(
                start(one, other),
                end(one, other),
                one.getAttributes(),
                one.getSum() + other.getSum(),
                one.hasMin() && other.hasMin(),
                Math.min(one.getMin(), other.getMin()),
                one.hasMax() && other.hasMax(),
                Math.max(one.getMax(), other.getMax()),
                one.getBoundaries(),
                counts);
    }

    private static boolean isNumber(PointData point) {
        return point instanceof LongPointData || point instanceof DoublePointData;
    }

    private static double value(PointData point) {
        return point instanceof LongPointData number ? number.getValue() : ((DoublePointData) point).getValue();
    }

    private static long start(PointData first, PointData second) {
        return Math.min(first.getStartEpochNanos(), second.getStartEpochNanos());
    }

    private static long end(PointData first, PointData second) {
        return Math.max(first.getEpochNanos(), second.getEpochNanos());
    }
}
