package dev.weir.telemetry.generation.point;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;

/** The least and the greatest value of a histogram, if they are known. */
record Extremes(boolean known, double min, double max) {
    private static final Extremes UNKNOWN = new Extremes(false, 0, 0);

    static Extremes of(HistogramPointData point) {
        boolean known = point.hasMin() && point.hasMax();
        return known ? new Extremes(true, point.getMin(), point.getMax()) : UNKNOWN;
    }

    static Extremes of(ExponentialHistogramPointData point) {
        boolean known = point.hasMin() && point.hasMax();
        return known ? new Extremes(true, point.getMin(), point.getMax()) : UNKNOWN;
    }

    /** Those of both together; what is left when one is taken from the other can't be known. */
    Extremes combined(Extremes other, int sign) {
        return known && other.known && sign > 0
                ? new Extremes(true, Math.min(min, other.min), Math.max(max, other.max))
                : UNKNOWN;
    }
}
