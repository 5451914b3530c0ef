package dev.weir.telemetry.yaml.problem;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file: where, what was found, what was expected, and what to write instead. Its texts
 * hold no unsafe characters and are bounded in length, whatever they were made of.
 *
 * @param path the keys that lead there, {@code telemetry.exporters.metrics.otlp}; empty at the top of the file
 * @param found what is there, as the start of a sentence: {@code found a list}, {@code unknown key "protocl"}
 * @param expected what should be there, to be read after the word "expected"
 * @param suggestion what to do about it: {@code did you mean "protocol"?}
 */
public record Problem(
        Severity severity,
        Position position,
        String path,
        String found,
        @Nullable String expected,
        @Nullable String suggestion)
        implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int LONGEST_PART = 500;
    private static final int LONGEST_LINE = 100;

    public Problem {
        path = SafeText.clean(path, LONGEST_PART);
        found = SafeText.clean(found, LONGEST_PART);
        expected = expected == null ? null : SafeText.clean(expected, LONGEST_PART);
        suggestion = suggestion == null ? null : SafeText.clean(suggestion, LONGEST_PART);
    }

    /** An error with nothing but its place and what was found there. */
    public static Problem error(Position position, String path, String found) {
        return new Problem(Severity.ERROR, position, path, found, null, null);
    }

    /** A warning with nothing but its place and what was found there. */
    public static Problem warning(Position position, String path, String found) {
        return new Problem(Severity.WARNING, position, path, found, null, null);
    }

    /** The same problem, which also says what was expected. */
    public Problem expecting(@Nullable String whatWasExpected) {
        return new Problem(severity, position, path, found, whatWasExpected, suggestion);
    }

    /** The same problem, which also says what to write instead. */
    public Problem suggesting(@Nullable String whatToDo) {
        return new Problem(severity, position, path, found, expected, whatToDo);
    }

    /** The block that a report shows: a line with the place, then one to three indented lines. */
    @Override
    public String toString() {
        String place = path.isEmpty() ? position.toString() : position + " " + path;
        List<String> parts = parts();
        String oneLine = String.join("; ", parts);
        String text = oneLine.length() <= LONGEST_LINE ? oneLine : String.join("\n  ", parts);
        return place + "\n  " + text;
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(severity == Severity.WARNING ? "warning: " + found : found);
        if (expected != null) {
            parts.add("expected " + expected);
        }
        if (suggestion != null) {
            parts.add(suggestion);
        }
        return parts;
    }
}
