package dev.weir.gateway.command;

/** Something that can be asked of the program, with one argument. */
interface Command {

    String name();

    /** The name and what its argument is called. */
    String usage();

    /** One line. */
    String summary();

    /** A few lines. */
    String about();

    /** Runs it and answers the status that the process ends with. */
    int run(String argument);
}
