package dev.weir.telemetry.exposition.family;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses which of a point's examples to show: the newest that leads to a trace. */
public final class Exemplars {
    private Exemplars() {}

    /** The newest; null if none leads to a trace. */
    public static @Nullable ExemplarData newest(List<? extends ExemplarData> exemplars) {
        return newest(exemplars, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The newest of those above one value and not above another. */
    public static @Nullable ExemplarData newest(List<? extends ExemplarData> exemplars, double above, double notAbove) {
        ExemplarData newest = null;
        for (ExemplarData exemplar : exemplars) {
            double value = value(exemplar);
            boolean fits = exemplar.getSpanContext().isValid() && value > above && value <= notAbove;
            if (fits && (newest == null || exemplar.getEpochNanos() > newest.getEpochNanos())) {
                newest = exemplar;
            }
        }
        return newest;
    }

    public static double value(ExemplarData exemplar) {
        return exemplar instanceof LongExemplarData number
                ? number.getValue()
                : ((DoubleExemplarData) exemplar).getValue();
    }
}
