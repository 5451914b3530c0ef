package dev.weir.testing.assertion;

import dev.weir.testing.collected.CollectedMetrics;
import dev.weir.testing.collected.MetricKind;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import org.assertj.core.api.AbstractDoubleAssert;
import org.assertj.core.api.Assertions;

/** Assertions on one series of a counter, an up-down counter or a gauge. */
public final class ValueAssert extends SeriesAssert<ValueAssert> {

    ValueAssert(CollectedMetrics metrics, MetricKind kind, String name) {
        super(metrics, ValueAssert.class, kind, name);
    }

    /** Passes when the value is exactly this number, whether the metric is of whole numbers or of fractions. */
    public ValueAssert hasValue(long expected) {
        PointData point = point(PointData.class);
        boolean equal = point instanceof LongPointData whole
                ? whole.getValue() == expected
                : Numbers.areEqual(expected, ((DoublePointData) point).getValue());
        check(equal, "to have value " + expected, "its value is " + shown(point));
        return this;
    }

    /**
     * Passes when the metric is of fractions and the value is exactly this one. A metric of whole numbers is never
     * equal to a fraction: write {@code 1} for it, not {@code 1.0}.
     */
    public ValueAssert hasValue(double expected) {
        PointData point = point(PointData.class);
        boolean equal = point instanceof DoublePointData fraction && Numbers.areEqual(expected, fraction.getValue());
        String hint = point instanceof LongPointData ? ", of whole numbers: write it without a fraction" : "";
        check(equal, "to have value " + expected, "its value is " + shown(point) + hint);
        return this;
    }

    /** Goes on to the value as a fraction, for what is not known exactly: {@code value().isBetween(1.0, 2.0)}. */
    public AbstractDoubleAssert<?> value() {
        PointData point = point(PointData.class);
        double value = point instanceof LongPointData whole ? whole.getValue() : ((DoublePointData) point).getValue();
        return Assertions.assertThat(value).as(() -> "value of " + words() + "\n" + Failure.everything(actual));
    }

    private static String shown(PointData point) {
        return point instanceof LongPointData whole
                ? Long.toString(whole.getValue())
                : Double.toString(((DoublePointData) point).getValue());
    }
}
