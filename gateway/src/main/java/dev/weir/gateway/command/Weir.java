package dev.weir.gateway.command;

/** The program. */
public final class Weir {
    private Weir() {}

    public static void main(String[] arguments) {
        int status = new CommandLine(System.out, System.err).run(arguments);
        if (status != CommandLine.KEEPS_RUNNING) {
            System.exit(status);
        }
    }
}
