package dev.weir.benchmarks.soak;

import java.util.List;
import java.util.regex.Pattern;

/** The lines that a gateway may log under what is done to it here. All others are faults of its own. */
final class ExpectedLog {
    private static final String DESTINATION = "(?:PUBLIC|PUBLIC_PROMETHEUS)";
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("(?:listening on|metrics at) .*"),
            // An edit, and what it changes; nothing else may start anew.
            Pattern.compile("INFO telemetry configuration applied: .*"),
            Pattern.compile("INFO telemetry configuration unchanged: nothing changes"),
            Pattern.compile(DESTINATION + " (?:starts to|pushes|has another resource).*"),
            Pattern.compile("router soak\\.requests\\.\\d is (?:new|gone)"),
            Pattern.compile("starts anew: " + DESTINATION + " soak\\.requests\\.\\d: it is not defined any more"),
            // An edit that is wrong.
            Pattern.compile("SEVERE telemetry configuration was refused, and nothing was changed:"),
            Pattern.compile("The configuration has 2 errors:"),
            Pattern.compile(".*weir\\.yaml:1:\\d+ .*"),
            Pattern.compile("  missing key \"gateway\".*"),
            Pattern.compile("  unknown key \"otpl\"; did you mean \"otlp\"\\?"),
            // A collector that fails.
            Pattern.compile("WARNING a push to public failed, (?:timed out|unavailable|refused): .*"));

    private ExpectedLog() {}

    /** Those lines of a log that should not be there. */
    static List<String> unexpected(String log) {
        return log.lines()
                .filter(line -> LINES.stream()
                        .noneMatch(expected -> expected.matcher(line).matches()))
                .distinct()
                .toList();
    }
}
