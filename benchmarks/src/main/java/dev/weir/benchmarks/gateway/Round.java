package dev.weir.benchmarks.gateway;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What all variants did, one right after the other. */
record Round(Map<Variant, Reading> readings) {

    Round {
        readings = Map.copyOf(readings);
    }

    double of(Variant variant, ToDoubleFunction<Reading> figure) {
        Reading reading = readings.get(variant);
        if (reading == null) {
            throw new IllegalArgumentException(variant + " was not measured; there are " + readings.keySet());
        }
        return figure.applyAsDouble(reading);
    }

    /** A figure of a variant, as a share of another's. */
    double ratio(Variant variant, Variant other, ToDoubleFunction<Reading> figure) {
        return of(variant, figure) / of(other, figure);
    }
}
