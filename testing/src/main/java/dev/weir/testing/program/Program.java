package dev.weir.testing.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody else's program, as a process that lasts no longer than this. All that it writes goes into one file, which is
 * part of the message when something is wrong with it.
 */
public final class Program implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(10);
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private final String name;
    private final Path output;
    private final Process process;

    private Program(String name, Path output, Process process) {
        this.name = name;
        this.output = output;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param name what messages call it
     * @param output the file for what it writes, errors included
     */
    public static Program start(String name, Path output, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Program(name, output, process);
    }

    /** The process's number, for tools that ask it something. */
    public long pid() {
        return process.pid();
    }

    /** What it has written until now. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /**
     * Waits until what it has written has such a part.
     *
     * @throws AssertionError with all that it has written, if it ends without or takes longer
     */
    public Matcher await(Pattern part, Duration patience) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            boolean ended = !process.isAlive(); // asked first, as its last words may come in between
            Matcher found = part.matcher(output());
            if (found.find()) {
                return found;
            }
            if (ended) {
                throw failure("ended by itself, with exit code " + process.exitValue());
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw failure("has not written \"" + part + "\" within " + patience.toSeconds() + " s");
            }
            process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Lets it work for a moment.
     *
     * @throws AssertionError with all that it has written, if it has ended
     */
    public void pause() throws IOException, InterruptedException {
        if (process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            throw failure("ended by itself, with exit code " + process.exitValue());
        }
    }

    /** Sends it a signal, such as {@code QUIT}. */
    public void signal(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw failure("can't be sent the signal " + signal);
        }
    }

    /**
     * Waits until it has ended, as it should.
     *
     * @throws AssertionError with all that it has written, if it fails or takes longer
     */
    public void awaitEnd(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw failure("has not ended within " + patience.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failure("failed with exit code " + process.exitValue());
        }
    }

    private AssertionError failure(String what) throws IOException {
        return new AssertionError(name + " " + what + ":\n" + output());
    }

    /** Ends it, by force if need be. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
