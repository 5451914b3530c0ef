package dev.weir.telemetry.instruments.truth;

import dev.weir.selectors.stage.Phase;
import java.util.Set;

/**
 * A selector of a stage as a file writes it.
 *
 * @param kind what it can find
 * @param phases when it can find something
 */
record Source(String yaml, Kind kind, Set<Phase> phases) {

    static Source of(String yaml, Kind kind, Phase... phases) {
        return new Source(yaml, kind, Set.of(phases));
    }

    /** What a selector can find. */
    enum Kind {
        /** Text, or nothing. */
        TEXT,
        /** Text, always. */
        NAME,
        /** Any JSON, or nothing. */
        JSON,
        /** The status of a response, always. */
        STATUS,
        /** How long a list is, or nothing if there is no list. */
        LENGTH
    }

    @Override
    public String toString() {
        return "{" + yaml + "}";
    }
}
