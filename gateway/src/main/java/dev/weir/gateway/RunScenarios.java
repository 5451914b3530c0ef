package dev.weir.gateway;

import dev.weir.telemetry.scenario.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Path;

/** Runs all scenarios of a directory; exits with 1 if one fails or there is none. */
public final class RunScenarios {
    private RunScenarios() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("give one argument: the directory of the scenarios");
            System.exit(2);
        }
        System.exit(ScenarioRunner.run(Path.of(arguments[0]), System.out) ? 0 : 1);
    }
}
