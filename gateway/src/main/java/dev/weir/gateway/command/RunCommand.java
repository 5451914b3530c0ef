package dev.weir.gateway.command;

import dev.weir.gateway.GatewayProcess;
import dev.weir.telemetry.TelemetryStartException;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Runs a gateway until the process is told to end. */
final class RunCommand implements Command {
    private final PrintStream out;
    private final PrintStream err;

    RunCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String usage() {
        return "run FILE";
    }

    @Override
    public String summary() {
        return "Run the gateway that a file describes";
    }

    @Override
    public String about() {
        return "Follows the file: a change takes effect as a whole, or not at all if anything is wrong with it. SIGHUP loads\n"
                + "it again; SIGTERM and SIGINT let requests under way finish, deliver the last metrics, and end.";
    }

    @Override
    public int run(String file) {
        try {
            GatewayProcess process = GatewayProcess.start(Path.of(file));
            process.untilTheProcessEnds();
            out.println("listening on " + process.address());
            process.scrapeAddress().ifPresent(address -> out.println("metrics at " + address));
            return CommandLine.KEEPS_RUNNING;
        } catch (ConfigurationException | TelemetryStartException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return CommandLine.FAILED;
        }
    }
}
