package dev.weir.selectors.condition;

import dev.weir.selectors.stage.Phase;

/**
 * What may come of a condition in a phase. Where neither is possible, it stays unknown.
 *
 * @param toHold whether some request makes it hold
 * @param toFail whether some request makes it fail
 */
public record Possible(boolean toHold, boolean toFail) {

    static final Possible EITHER = new Possible(true, true);

    private static final Possible NEITHER = new Possible(false, false);

    static Possible only(boolean outcome) {
        return new Possible(outcome, !outcome);
    }

    /** What comes of a question about something that is never there: at the end unknown, otherwise no. */
    static Possible ofAbsent(Phase phase) {
        return phase == Phase.DROP ? NEITHER : only(false);
    }

    Possible opposite() {
        return new Possible(toFail, toHold);
    }

    Possible and(Possible other) {
        return new Possible(toHold && other.toHold, toFail || other.toFail);
    }
}
