package dev.weir.telemetry.reload;

import dev.weir.telemetry.yaml.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of a reload.
 *
 * @param plan what it changes, or would have
 * @param warnings what the file's owner should know all the same, in the order of the file
 * @param problem why it was refused, with all that is wrong; empty if it was not
 */
public record ReloadReport(
        Outcome outcome, ReloadPlan plan, List<Problem> warnings, String problem, Duration prepare, Duration activate) {

    /** How it ended. */
    public enum Outcome {
        /** The configuration is in effect. */
        APPLIED,
        /** It says what is in effect already. */
        UNCHANGED,
        /** It can't be used; what was in effect still is, untouched. */
        REFUSED
    }

    public ReloadReport {
        warnings = List.copyOf(warnings);
    }

    /** Whether the configuration is in effect now. */
    public boolean isOk() {
        return outcome != Outcome.REFUSED;
    }

    static ReloadReport refused(String problem, Duration prepare) {
        return new ReloadReport(Outcome.REFUSED, ReloadPlan.NOTHING, List.of(), problem, prepare, Duration.ZERO);
    }

    @Override
    public String toString() {
        return outcome == Outcome.REFUSED
                ? "refused, and nothing was changed:\n" + problem
                : outcome.name().toLowerCase(Locale.ROOT) + ": " + plan;
    }
}
