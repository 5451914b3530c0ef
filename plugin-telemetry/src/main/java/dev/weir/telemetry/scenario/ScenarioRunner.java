package dev.weir.telemetry.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs all scenarios of a directory and prints which passed. */
public final class ScenarioRunner {
    private final PrintStream out;

    private ScenarioRunner(PrintStream out) {
        this.out = out;
    }

    /** Whether there are scenarios in the directory and all of them pass. */
    public static boolean run(Path directory, PrintStream out) throws IOException {
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
