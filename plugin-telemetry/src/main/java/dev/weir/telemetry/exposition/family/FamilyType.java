package dev.weir.telemetry.exposition.family;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that the formats know, and what they make of a family's name. */
public enum FamilyType {
    COUNTER,
    GAUGE,
    HISTOGRAM,
    INFO;

    /** What the names of series end in, apart from those of a histogram. */
    public String ending() {
        return switch (this) {
            case COUNTER -> "_total";
            case INFO -> "_info";
            case GAUGE, HISTOGRAM -> "";
        };
    }

    /** The endings of the names that nobody else may have beside a family of this type. */
    public List<String> takenEndings() {
        return switch (this) {
            case COUNTER -> List.of("", "_total", "_created");
            case GAUGE -> List.of("");
            case HISTOGRAM -> List.of("", "_bucket", "_sum", "_count", "_created");
            case INFO -> List.of("", "_info");
        };
    }

    /** The type of a metric; null for one that no instrument of the SDK makes. */
    static @Nullable FamilyType of(MetricData metric) {
        return switch (metric.getType()) {
            case LONG_SUM -> metric.getLongSumData().isMonotonic() ? COUNTER : GAUGE;
            case DOUBLE_SUM -> metric.getDoubleSumData().isMonotonic() ? COUNTER : GAUGE;
            case LONG_GAUGE, DOUBLE_GAUGE -> GAUGE;
            case HISTOGRAM, EXPONENTIAL_HISTOGRAM -> HISTOGRAM;
            case SUMMARY -> null;
        };
    }
}
