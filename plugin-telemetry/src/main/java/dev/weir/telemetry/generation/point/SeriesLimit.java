package dev.weir.telemetry.generation.point;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Keeps a metric to its most series. The oldest keep their place, so that no series comes and goes; the others are
 * added up in the series for the rest, so that no measurement is lost.
 */
public final class SeriesLimit {
    /** The attributes of the series for the rest, which are the SDK's. */
    public static final Attributes REST = Attributes.of(AttributeKey.booleanKey("otel.metric.overflow"), true);

    private SeriesLimit() {}

    /** The points, at most so many. */
    public static Collection<PointData> cap(
            Collection<PointData> points, int limit, BinaryOperator<PointData> addition) {
        if (points.size() <= limit) {
            return points;
        }
        List<PointData> oldestFirst = new ArrayList<>(points);
        oldestFirst.sort(Comparator.comparing((PointData point) -> isRest(point))
                .thenComparingLong(PointData::getStartEpochNanos));
        List<PointData> kept = new ArrayList<>(oldestFirst.subList(0, limit - 1));
        oldestFirst.subList(limit - 1, oldestFirst.size()).stream()
                .map(point -> isRest(point) ? point : Points.of(REST, point))
                .reduce(addition)
                .ifPresent(kept::add);
        return kept;
    }

    /** Whether a point is of the series for the rest. */
    public static boolean isRest(PointData point) {
        return point.getAttributes().equals(REST);
    }
}
