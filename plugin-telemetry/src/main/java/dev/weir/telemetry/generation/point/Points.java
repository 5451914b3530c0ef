package dev.weir.telemetry.generation.point;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;

/** Arithmetic on two points of one metric, whatever their type. Nothing is changed; each result is a new point. */
public final class Points {
    private Points() {}

    /**
     * Both together, over the time of both, with the newer's series and exemplars.
     *
     * @param room the most buckets of an exponential histogram
     */
    public static PointData sum(PointData older, PointData newer, int room) {
        return combined(newer, older, 1, Header.spanning(older, newer), room);
    }

    /** What came to the older point since it was taken. */
    public static PointData difference(PointData older, PointData newer) {
        Header since = Header.of(newer).from(older.getEpochNanos());
        return combined(newer, older, -1, since, Integer.MAX_VALUE);
    }

    /** Whether one can be taken from the other or added to it. */
    public static boolean areAlike(PointData one, PointData other) {
        if (one instanceof HistogramPointData histogram) {
            return other instanceof HistogramPointData another
                    && histogram.getBoundaries().equals(another.getBoundaries());
        }
        return (one instanceof LongPointData && other instanceof LongPointData)
                || (one instanceof DoublePointData && other instanceof DoublePointData)
                || (one instanceof ExponentialHistogramPointData && other instanceof ExponentialHistogramPointData);
    }

    /** How much is in a point: the value of a sum, the count of a histogram. */
    public static double amount(PointData point) {
        if (point instanceof LongPointData number) {
            return number.getValue();
        }
        if (point instanceof DoublePointData number) {
            return number.getValue();
        }
        if (point instanceof HistogramPointData histogram) {
            return histogram.getCount();
        }
        return ((ExponentialHistogramPointData) point).getCount();
    }

    /** The point with another start. */
    public static PointData from(PointData point, long start) {
        return point.getStartEpochNanos() == start
                ? point
                : with(point, Header.of(point).from(start), true);
    }

    /** The point with another end. */
    public static PointData until(PointData point, long end) {
        return point.getEpochNanos() == end
                ? point
                : with(point, Header.of(point).until(end), true);
    }

    /** The point as one of another series. */
    public static PointData of(Attributes series, PointData point) {
        return with(point, Header.of(point).of(series), true);
    }

    /** The bare numbers, to be kept for long. */
    public static PointData withoutExemplars(PointData point) {
        return point.getExemplars().isEmpty() ? point : with(point, Header.of(point), false);
    }

    private static PointData combined(PointData newer, PointData older, int sign, Header header, int room) {
        if (newer instanceof LongPointData point) {
            return new LongPoint(
                    header, point.getValue() + sign * ((LongPointData) older).getValue(), point.getExemplars());
        }
        if (newer instanceof DoublePointData point) {
            double value = point.getValue() + sign * ((DoublePointData) older).getValue();
            return DoublePointData.create(
                    header.start(), header.end(), header.attributes(), value, point.getExemplars());
        }
        if (newer instanceof HistogramPointData point) {
            return HistogramPoint.combined(point, (HistogramPointData) older, sign, header);
        }
        return ExponentialPoints.combined(
                (ExponentialHistogramPointData) newer, (ExponentialHistogramPointData) older, sign, header, room);
    }

    private static PointData with(PointData point, Header header, boolean exemplars) {
        if (point instanceof LongPointData number) {
            return new LongPoint(header, number.getValue(), exemplars ? number.getExemplars() : List.of());
        }
        if (point instanceof DoublePointData number) {
            return DoublePointData.create(
                    header.start(),
                    header.end(),
                    header.attributes(),
                    number.getValue(),
                    exemplars ? number.getExemplars() : List.of());
        }
        if (point instanceof HistogramPointData histogram) {
            return HistogramPoint.of(histogram, header, exemplars ? histogram.getExemplars() : List.of());
        }
        ExponentialHistogramPointData histogram = (ExponentialHistogramPointData) point;
        return ExponentialPoints.with(histogram, header, exemplars ? histogram.getExemplars() : List.of());
    }
}
