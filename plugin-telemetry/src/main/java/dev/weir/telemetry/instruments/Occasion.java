package dev.weir.telemetry.instruments;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;

/** When an instrument records. */
public enum Occasion {
    /** Once, when a stage has its response, fails or is given up. */
    STAGE(Phases.of(Phase.RESPONSE, Phase.ERROR, Phase.DROP)),
    /** For each payload of a response. */
    EVENT(Phases.of(Phase.EVENT, Phase.ERROR, Phase.DROP)),
    /** For each field of a response. */
    FIELD(Phases.FIELD);

    private final Phases phases;

    Occasion(Phases phases) {
        this.phases = phases;
    }

    /** The phases in which something may be recorded. */
    public Phases phases() {
        return phases;
    }
}
