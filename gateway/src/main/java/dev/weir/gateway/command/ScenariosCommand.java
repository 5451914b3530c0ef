package dev.weir.gateway.command;

import dev.weir.telemetry.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plays scenarios. */
final class ScenariosCommand implements Command {
    private final PrintStream out;
    private final PrintStream err;

    ScenariosCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public String usage() {
        return "scenarios DIR";
    }

    @Override
    public String summary() {
        return "Play all scenarios below a folder and compare what they record";
    }

    @Override
    public String about() {
        return "A scenario is a folder with router.yaml (the configuration), test.yaml (a script of events) and\n"
                + "metrics.snap (what is to be recorded). Prints PASS or FAIL for each, and what differs.";
    }

    @Override
    public int run(String directory) {
        Path folder = Path.of(directory);
        if (!Files.isDirectory(folder)) {
            err.println("weir: " + directory + " is no folder");
            return CommandLine.USAGE;
        }
        try {
            return ScenarioRunner.run(folder, out) ? CommandLine.OK : CommandLine.FAILED;
        } catch (IOException e) {
            err.println("weir: " + directory + " can't be read: " + e.getMessage());
            return CommandLine.FAILED;
        }
    }
}
