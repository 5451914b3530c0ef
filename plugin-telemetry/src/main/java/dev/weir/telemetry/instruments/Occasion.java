package dev.weir.telemetry.instruments;

import dev.weir.selectors.stage.Phase;

/** When an instrument records. */
public enum Occasion {
    /** Once, when a stage has its response, fails or is given up. */
    STAGE,
    /** For each payload of a response. */
    EVENT,
    /** For each field of a response. */
    FIELD;

    /** Whether something may be recorded in a phase. */
    public boolean recordsIn(Phase phase) {
        return switch (phase) {
            case REQUEST -> false;
            case RESPONSE -> this == STAGE;
            case EVENT -> this == EVENT;
            case FIELD -> this == FIELD;
            case ERROR, DROP -> this != FIELD;
        };
    }
}
