package dev.weir.metrics.registry.declaration;

import java.util.List;

/** The bucket boundaries of a histogram that declares none: the same over every registry, chosen by the unit. */
final class DefaultBuckets {
    /** What OpenTelemetry's conventions advise for durations. */
    private static final List<Double> SECONDS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    /** What OpenTelemetry's SDK takes without advice. */
    private static final List<Double> OTHERS = List.of(
            0.0, 5.0, 10.0, 25.0, 50.0, 75.0, 100.0, 250.0, 500.0, 750.0, 1000.0, 2500.0, 5000.0, 7500.0, 10000.0);

    private DefaultBuckets() {}

    static List<Double> forUnit(String unit) {
        return unit.equals("s") ? SECONDS : OTHERS;
    }
}
