package dev.weir.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/** The values of one thing that was measured several times. One disturbed measurement moves neither of its figures. */
public final class Sample {
    private final double[] sorted;

    private Sample(double[] values) {
        this.sorted = values;
        Arrays.sort(sorted);
    }

    public static Sample of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one value");
        }
        return new Sample(values.clone());
    }

    public static Sample of(List<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public double median() {
        return quantile(0.5);
    }

    /** Half the width of the middle half of the values. */
    public double error() {
        return (quantile(0.75) - quantile(0.25)) / 2;
    }

    private double quantile(double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
