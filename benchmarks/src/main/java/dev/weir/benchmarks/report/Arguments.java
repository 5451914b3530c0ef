package dev.weir.benchmarks.report;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the command line of a measurement says: {@code [--quick] [--only REGEX]}.
 *
 * @param quick whether to measure briefly, to see that everything works
 * @param only what of the measurement to run: whatever has a name in which this is found
 */
public record Arguments(boolean quick, Pattern only) {
    private static final Pattern ALL = Pattern.compile("");

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException that says what may be written
     */
    public static Arguments of(String... words) {
        boolean quick = false;
        Pattern only = ALL;
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--quick")) {
                quick = true;
            } else if (words[i].equals("--only") && i + 1 < words.length) {
                i++;
                only = pattern(words[i]);
            } else {
                throw new IllegalArgumentException(
                        "\"" + words[i] + "\" is not understood here; write [--quick] [--only REGEX]");
            }
        }
        return new Arguments(quick, only);
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("--only takes a regular expression: " + e.getMessage(), e);
        }
    }

    /** Whether something of this name is to be run. */
    public boolean includes(String name) {
        return only.matcher(name).find();
    }

    /** Whether this is a run of everything at full length, one whose figures are worth keeping. */
    public boolean isFull() {
        return !quick && only == ALL;
    }
}
