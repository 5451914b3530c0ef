package dev.weir.telemetry.yaml.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the problems of one reading. It counts all of them and keeps the first hundred errors and the first hundred
 * warnings, so that a hostile file cannot fill the heap with its faults. Not safe for use by several threads.
 */
public final class Problems {
    private static final int KEPT_OF_EACH = 100;

    private final List<Problem> kept = new ArrayList<>();
    private int errors;
    private int warnings;

    /** Adds a problem. */
    public void add(Problem problem) {
        int before = problem.severity() == Severity.ERROR ? errors++ : warnings++;
        if (before < KEPT_OF_EACH) {
            kept.add(problem);
        }
    }

    /** How many errors were added, kept or not. */
    public int errors() {
        return errors;
    }

    /** Whether another error would be kept, so that it is worth looking for good advice. */
    public boolean keepsErrors() {
        return errors < KEPT_OF_EACH;
    }

    /** The problems that were kept, in the order of the file. */
    public List<Problem> inOrder() {
        List<Problem> ordered = new ArrayList<>(kept);
        ordered.sort(Comparator.comparing(Problem::position));
        return List.copyOf(ordered);
    }

    /** All problems as one text: a line that counts them, then a block for each. */
    public String report() {
        StringBuilder report = new StringBuilder("The configuration has ").append(counts());
        for (Problem problem : inOrder()) {
            report.append('\n').append(problem);
        }
        int left = errors + warnings - kept.size();
        if (left > 0) {
            report.append("\nand ").append(count(left, "more problem"));
        }
        return report.toString();
    }

    /** The exception that carries what was collected so far. */
    public ConfigurationException toException() {
        return new ConfigurationException(report(), inOrder());
    }

    /** Throws if there is an error; warnings alone do not throw. */
    public void throwIfErrors() {
        if (errors > 0) {
            throw toException();
        }
    }

    private String counts() {
        String both = count(errors, "error");
        return (warnings == 0 ? both : both + " and " + count(warnings, "warning")) + ":";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
