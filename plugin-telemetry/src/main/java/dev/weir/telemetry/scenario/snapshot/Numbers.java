package dev.weir.telemetry.scenario.snapshot;

/** Numbers as snapshots show them: what is whole, without a fraction. */
final class Numbers {
    private static final double MOST_EXACT = 1L << 53;

    private Numbers() {}

    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) <= MOST_EXACT
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    static String value(double value) {
        return "value: " + text(value);
    }

    static String distribution(double sum, long count) {
        return "sum: " + text(sum) + ", count: " + count;
    }
}
