package dev.weir.telemetry.instruments.truth;

import dev.weir.selectors.stage.Phase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stage shows in one phase.
 *
 * @param found what the selectors find that find something
 * @param request what the stage showed when it began; null while it begins
 */
record Look(
        Phase phase, Map<Source, Object> found, @Nullable Look request) {

    /** Whether what is missing may still turn up, or might have. */
    boolean leavesOpen() {
        return phase == Phase.REQUEST || phase == Phase.DROP;
    }

    @Override
    public String toString() {
        return phase + " " + found;
    }
}
