package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;

/**
 * What an instrument has to record in one run of a stage. Every method returns a number, or {@link #NOTHING}. For one
 * run.
 */
interface Amount {
    double NOTHING = Double.NaN;

    /** Looks at the request, of which nothing is recorded yet. */
    default void request(PhaseValues<?> values) {}

    default double response(PhaseValues<?> values) {
        return NOTHING;
    }

    default double event(PhaseValues<?> values) {
        return NOTHING;
    }

    default double field(PhaseValues<?> values) {
        return NOTHING;
    }

    /** What is recorded of a failure, or of a stage that was given up. */
    default double failure() {
        return NOTHING;
    }
}
