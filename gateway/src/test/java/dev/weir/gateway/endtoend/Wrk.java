package dev.weir.gateway.endtoend;

import dev.weir.testing.program.Program;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of wrk, which sends a fixed number of requests on each of four connections and counts the responses. */
final class Wrk implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern FAILED = Pattern.compile("(?m)^failed$");
    private static final Pattern ALL_ENDED = Pattern.compile("(?sm)(^ended$.*?){" + CONNECTIONS + "}");
    private static final Pattern COUNT = Pattern.compile("(?m)^count (\\S+) (\\S+) (\\d+)$");

    private final Program program;

    private Wrk(Program program) {
        this.program = program;
    }

    static Wrk start(Path folder, InetSocketAddress gateway, int requestsOfEach) throws IOException {
        Path script = Files.writeString(folder.resolve("wrk.lua"), Resources.text("wrk.lua"));
        List<String> command = List.of(
                "../scripts/installed",
                "wrk",
                "--threads=" + CONNECTIONS,
                "--connections=" + CONNECTIONS,
                "--duration=10m", // it is told to end before
                "--timeout=30s",
                "--script=" + script,
                "http://127.0.0.1:" + gateway.getPort(),
                "--",
                Integer.toString(requestsOfEach));
        return new Wrk(Program.start("wrk", folder.resolve("wrk.out"), command));
    }

    /** Waits until a request has been answered with a failure. */
    void awaitFailure() throws IOException, InterruptedException {
        program.await(FAILED, PATIENCE);
    }

    /** Waits until all requests were answered; answers what wrk counted. */
    Tally awaitEnd() throws IOException, InterruptedException {
        program.await(ALL_ENDED, PATIENCE);
        program.signal("INT"); // else it waits until its time is over
        program.awaitEnd(PATIENCE);
        Tally counted = Tally.NONE;
        Matcher counts = COUNT.matcher(program.output());
        while (counts.find()) {
            counted = counted.plus(Tally.of(counts.group(1), counts.group(2), Long.parseLong(counts.group(3))));
        }
        return counted;
    }

    /** One of the numbers that wrk itself gives in the end. */
    long summary(String name) throws IOException {
        Matcher line = Pattern.compile("(?m)^" + name + " (\\d+)$").matcher(program.output());
        if (!line.find()) {
            throw new AssertionError("wrk says nothing of " + name + ":\n" + program.output());
        }
        return Long.parseLong(line.group(1));
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
