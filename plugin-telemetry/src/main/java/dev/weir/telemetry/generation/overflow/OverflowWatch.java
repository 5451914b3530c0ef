package dev.weir.telemetry.generation.overflow;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.point.SeriesLimit;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by how much the series for the rest grew from one collection to the next, so that a counter can be told. An
 * amount is told once, however many threads collect; one metric of two meters is told of twice.
 */
public final class OverflowWatch {
    private record Told(long start, long amount) {}

    private final Map<StreamKey, Told> told = new HashMap<>();

    /** What came to each metric's series for the rest since the last time. */
    public synchronized List<Overflow> increases(Collection<MetricData> collected) {
        List<Overflow> increases = new ArrayList<>();
        Set<StreamKey> alive = new HashSet<>();
        for (MetricData metric : collected) {
            StreamKey key = StreamKey.of(metric);
            alive.add(key);
            for (PointData point : metric.getData().getPoints()) {
                if (SeriesLimit.isRest(point)) {
                    Told before = told.get(key);
                    long increase = hasAmount(metric) ? increase(before, point) : 1;
                    told.put(key, told(before, point));
                    if (increase > 0) {
                        increases.add(new Overflow(metric.getName(), increase));
                    }
                }
            }
        }
        told.keySet().retainAll(alive);
        return increases;
    }

    private static boolean hasAmount(MetricData metric) {
        return switch (metric.getType()) {
            case LONG_SUM -> metric.getLongSumData().isMonotonic();
            case DOUBLE_SUM -> metric.getDoubleSumData().isMonotonic();
            case HISTOGRAM, EXPONENTIAL_HISTOGRAM -> true;
            case LONG_GAUGE, DOUBLE_GAUGE, SUMMARY -> false;
        };
    }

    private static long increase(@Nullable Told before, PointData point) {
        boolean goesOn = before != null && before.start >= point.getStartEpochNanos();
        return (long) Points.amount(point) - (before != null && goesOn ? before.amount : 0);
    }

    // Of two collections at once the one taken first may come last; what was told is not told again.
    private static Told told(@Nullable Told before, PointData point) {
        long amount = (long) Points.amount(point);
        boolean isLate = before != null && before.start >= point.getStartEpochNanos() && before.amount > amount;
        return before != null && isLate ? before : new Told(point.getStartEpochNanos(), amount);
    }
}
