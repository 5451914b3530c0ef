package dev.weir.gateway.command;

import dev.weir.gateway.Version;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the command that arguments name, and runs it. Results go to one stream, problems to the other. */
public final class CommandLine {
    /** Everything went well. */
    public static final int OK = 0;
    /** A file can't be used, or a scenario fails. */
    public static final int FAILED = 1;
    /** The arguments make no sense. */
    public static final int USAGE = 2;
    /** The command goes on in the background, and the process with it. */
    public static final int KEEPS_RUNNING = -1;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    public CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        for (Command command :
                List.of(new RunCommand(out, err), new CheckCommand(out, err), new ScenariosCommand(out, err))) {
            commands.put(command.name(), command);
        }
    }

    /** Runs a command and answers the status that the process ends with, or {@link #KEEPS_RUNNING}. */
    public int run(String... arguments) {
        if (arguments.length == 0) {
            err.print(help());
            return USAGE;
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "--help", "-h", "help" -> {
                out.print(help());
                return OK;
            }
            case "--version" -> {
                out.println("weir " + Version.current());
                return OK;
            }
            default -> {
                return run(arguments[0], rest);
            }
        }
    }

    private int run(String name, List<String> arguments) {
        Command command = commands.get(name);
        if (command == null) {
            err.println("weir: there is no command \"" + name + "\"; weir --help lists them");
            return USAGE;
        }
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println("usage: weir " + command.usage() + "\n\n" + command.about());
            return OK;
        }
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            err.println("usage: weir " + command.usage());
            return USAGE;
        }
        return command.run(arguments.get(0));
    }

    private String help() {
        StringBuilder help = new StringBuilder("A reverse proxy that shows what Weir's telemetry does.\n\n");
        for (Command command : commands.values()) {
            help.append(String.format(Locale.ROOT, "  weir %-16s %s%n", command.usage(), command.summary()));
        }
        return help.append("""
                  weir --version        Print the version
                  weir COMMAND --help   Say more about a command

                Status: 0 all is well, 1 a file can't be used or a scenario fails, 2 the arguments make no sense.
                """).toString();
    }
}
