package dev.weir.telemetry.generation.point;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.PointData;

/** Which series a point is of, and the time that it covers, in nanoseconds of the epoch. */
record Header(Attributes attributes, long start, long end) {

    static Header of(PointData point) {
        return new Header(point.getAttributes(), point.getStartEpochNanos(), point.getEpochNanos());
    }

    /** The newer point's series, over the time of both. */
    static Header spanning(PointData older, PointData newer) {
        return new Header(
                newer.getAttributes(),
                Math.min(older.getStartEpochNanos(), newer.getStartEpochNanos()),
                Math.max(older.getEpochNanos(), newer.getEpochNanos()));
    }

    Header from(long newStart) {
        return new Header(attributes, newStart, end);
    }

    Header until(long newEnd) {
        return new Header(attributes, start, newEnd);
    }

    Header of(Attributes series) {
        return new Header(series, start, end);
    }
}
