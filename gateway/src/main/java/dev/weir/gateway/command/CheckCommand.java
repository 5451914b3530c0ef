package dev.weir.gateway.command;

import dev.weir.gateway.config.GatewayConfig;
import dev.weir.gateway.config.GatewayFile;
import dev.weir.telemetry.config.HostedDocument;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Says whether a file can be used. */
final class CheckCommand implements Command {
    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "check FILE";
    }

    @Override
    public String summary() {
        return "Say all that is wrong with a file, or \"ok\"";
    }

    @Override
    public String about() {
        return "Reads the file as \"weir run\" does, without starting anything. Problems go to the error output, each with\n"
                + "its place and what to write instead; \"ok\" and what is ignored go to the output.";
    }

    @Override
    public int run(String file) {
        try {
            HostedDocument<GatewayConfig> document = GatewayFile.load(Path.of(file));
            document.document().warnings().forEach(out::println);
            out.println("ok");
            return CommandLine.OK;
        } catch (ConfigurationException e) {
            err.println(e.getMessage());
            return CommandLine.FAILED;
        }
    }
}
