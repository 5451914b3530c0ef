package dev.weir.telemetry.yaml.problem;

import java.util.List;

/**
 * Says that a configuration cannot be used, and everything that is wrong with it. Its message is the whole report,
 * ready to be printed; values that came from the environment or from files are never part of it.
 */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String report;

    // List is not Serializable by type, but List.copyOf makes one that is.
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    ConfigurationException(String report, List<Problem> problems) {
        super(report);
        this.report = report;
        this.problems = List.copyOf(problems);
    }

    /** An exception for a single problem, where no more can be looked for. */
    public static ConfigurationException of(Problem problem) {
        Problems problems = new Problems();
        problems.add(problem);
        return problems.toException();
    }

    /** The whole report. */
    @Override
    public String getMessage() {
        return report;
    }

    /** The problems in the order of the file, warnings among them. */
    public List<Problem> problems() {
        return problems;
    }
}
