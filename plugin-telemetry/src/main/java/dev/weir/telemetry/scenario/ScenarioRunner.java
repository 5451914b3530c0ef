package dev.weir.telemetry.scenario;

import dev.weir.metrics.misuse.OffTheRecordPath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs all scenarios of a directory and prints which passed. */
@OffTheRecordPath("a program of its own, which prints")
public final class ScenarioRunner {
    private final PrintStream out;

    private ScenarioRunner(PrintStream out) {
        this.out = out;
    }

    /** Takes the directory; exits with 1 if a scenario failed or there is none. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give one argument: the directory of the scenarios");
        }
        System.exit(run(Path.of(arguments[0]), System.out) ? 0 : 1);
    }

    /** Whether there are scenarios in the directory and all of them pass. */
    static boolean run(Path directory, PrintStream out) throws IOException {
        return new ScenarioRunner(out).run(directory);
    }

    private boolean run(Path directory) throws IOException {
        List<ScenarioFolder> scenarios = ScenarioFolder.below(directory);
        int passed = 0;
        for (ScenarioFolder scenario : scenarios) {
            passed += passes(directory.relativize(scenario.folder()), scenario) ? 1 : 0;
        }
        out.println(passed + " of " + scenarios.size() + " scenarios pass");
        return passed == scenarios.size() && passed > 0;
    }

    private boolean passes(Path name, ScenarioFolder scenario) throws IOException {
        List<String> differences = differences(scenario);
        out.println((differences.isEmpty() ? "PASS " : "FAIL ") + name);
        differences.forEach(line -> out.println("  " + line));
        return differences.isEmpty();
    }

    /** Files that can't be read as a scenario, or a script that can't be played, fail like a wrong outcome. */
    private static List<String> differences(ScenarioFolder scenario) throws IOException {
        try {
            return scenario.differences();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).lines().toList();
        }
    }
}
