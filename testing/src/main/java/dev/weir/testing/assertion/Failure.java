package dev.weir.testing.assertion;

import dev.weir.testing.collected.CollectedMetrics;

/** The text of a failed assertion: what was expected, what is wrong, and all that was there. */
final class Failure {
    private Failure() {}

    static String text(String expected, String found, CollectedMetrics metrics) {
        return "Expected " + expected + ",\nbut " + found + ".\n\n" + everything(metrics);
    }

    /** All that was there, and where else something went. */
    static String everything(CollectedMetrics metrics) {
        String remarks = metrics.remarks();
        return "All that was recorded:\n" + metrics + (remarks.isEmpty() ? "" : "\n" + remarks + "\n");
    }
}
