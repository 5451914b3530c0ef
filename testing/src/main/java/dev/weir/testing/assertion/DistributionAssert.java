package dev.weir.testing.assertion;

import dev.weir.testing.collected.CollectedMetrics;
import dev.weir.testing.collected.MetricKind;
import org.assertj.core.api.AbstractDoubleAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Assertions on what every kind of histogram has: count, sum, least and greatest value. */
public abstract sealed class DistributionAssert<S extends DistributionAssert<S>> extends SeriesAssert<S>
        permits HistogramAssert, ExponentialHistogramAssert {

    DistributionAssert(CollectedMetrics metrics, Class<S> type, MetricKind kind, String name) {
        super(metrics, type, kind, name);
    }

    abstract long count();

    abstract double total();

    /** The least value, or {@code null} when it is not kept. */
    abstract @Nullable Double least();

    /** The greatest value, or {@code null} when it is not kept. */
    abstract @Nullable Double greatest();

    /** Passes when this many values were recorded. */
    public S hasCount(long expected) {
        long count = count();
        check(count == expected, "to have count " + expected, "its count is " + count);
        return myself;
    }

    /** Passes when the sum is exactly this one; {@code sum().isCloseTo(...)} is for sums that rounding touched. */
    public S hasSum(double expected) {
        double sum = total();
        check(Numbers.areEqual(expected, sum), "to have sum " + expected, "its sum is " + sum);
        return myself;
    }

    /** Goes on to the sum, for what is not known exactly: {@code sum().isPositive()}. */
    public AbstractDoubleAssert<?> sum() {
        return Assertions.assertThat(total()).as(() -> "sum of " + words() + "\n" + Failure.everything(actual));
    }

    /** Passes when the least value is exactly this one. */
    public S hasMin(double expected) {
        Double min = least();
        check(min != null && Numbers.areEqual(expected, min), "to have least value " + expected, "it is " + min);
        return myself;
    }

    /** Passes when the greatest value is exactly this one. */
    public S hasMax(double expected) {
        Double max = greatest();
        check(max != null && Numbers.areEqual(expected, max), "to have greatest value " + expected, "it is " + max);
        return myself;
    }
}
