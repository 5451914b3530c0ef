package dev.weir.telemetry.instruments.reading;

import dev.weir.selectors.attribute.RequirementLevel;

/** How much is added that a configuration doesn't mention. */
enum DefaultLevel {
    NONE,
    REQUIRED,
    RECOMMENDED;

    /** Whether an attribute of this level is added unasked. */
    boolean adds(RequirementLevel level) {
        return switch (level) {
            case REQUIRED -> this != NONE;
            case RECOMMENDED -> this == RECOMMENDED;
            case OPT_IN -> false;
        };
    }
}
