package dev.weir.testing.collected;

import io.opentelemetry.sdk.metrics.data.MetricData;

/** What collected data can tell of the instrument that made it. Observed and recorded instruments look alike. */
public enum MetricKind {
    COUNTER("a counter"),
    UP_DOWN_COUNTER("an up-down counter"),
    GAUGE("a gauge"),
    HISTOGRAM("a histogram"),
    EXPONENTIAL_HISTOGRAM("an exponential histogram"),
    SUMMARY("a summary");

    private final String words;

    MetricKind(String words) {
        this.words = words;
    }

    public static MetricKind of(MetricData metric) {
        return switch (metric.getType()) {
            case LONG_SUM -> sum(metric.getLongSumData().isMonotonic());
            case DOUBLE_SUM -> sum(metric.getDoubleSumData().isMonotonic());
            case LONG_GAUGE, DOUBLE_GAUGE -> GAUGE;
            case HISTOGRAM -> HISTOGRAM;
            case EXPONENTIAL_HISTOGRAM -> EXPONENTIAL_HISTOGRAM;
            case SUMMARY -> SUMMARY;
        };
    }

    private static MetricKind sum(boolean monotonic) {
        return monotonic ? COUNTER : UP_DOWN_COUNTER;
    }

    /** The words for messages, with their article, such as {@code an up-down counter}. */
    public String words() {
        return words;
    }
}
