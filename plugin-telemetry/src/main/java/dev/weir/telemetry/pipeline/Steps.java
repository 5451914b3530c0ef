package dev.weir.telemetry.pipeline;

import java.util.function.Supplier;

/** Puts steps together, so that what is prepared is let go of where a later preparation fails. */
public final class Steps {
    private Steps() {}

    /** The first and then the second, which is prepared here. */
    public static Step then(Step first, Supplier<Step> second) {
        try {
            return first.then(second.get());
        } catch (RuntimeException | Error e) {
            first.discard();
            throw e;
        }
    }
}
