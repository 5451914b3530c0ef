package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;

/**
 * What the readers of one document share: its problems, and a count of the values that nobody could have. The count
 * tells whether an exception from schema code is news, or follows from what has been reported already.
 */
final class Reading {
    private final Problems problems;
    private int refusals;

    Reading(Problems problems) {
        this.problems = problems;
    }

    /** A reading whose problems nobody will see, for making placeholders. */
    static Reading unheard() {
        return new Reading(new Problems());
    }

    void refuse(Problem problem) {
        problems.add(problem);
        refusals++;
    }

    void warn(Problem problem) {
        problems.add(problem);
    }

    /** Counts a value whose problem was reported by the parser. */
    void refuseAgain() {
        refusals++;
    }

    /** Whether the next problem will be seen, so that it is worth looking for good advice. */
    boolean isHeard() {
        return problems.keepsErrors();
    }

    int refusals() {
        return refusals;
    }
}
