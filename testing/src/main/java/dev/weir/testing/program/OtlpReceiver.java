package dev.weir.testing.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OTLP receiver that others wrote. It writes {@code HTTP <port> GRPC <port>} when it listens, and each push of metrics as
 * a line of JSON; {@code scripts/otlp-receiver/start} is such a command. Pushes are kept in the order in which they came.
 */
public final class OtlpReceiver implements AutoCloseable {
    private static final Pattern PORTS = Pattern.compile("(?m)^HTTP (\\d+) GRPC (\\d+)\n");
    private static final Duration TO_FETCH_IT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Program program;
    private final int httpPort;
    private final int grpcPort;
    private int taken;

    private OtlpReceiver(Program program, int httpPort, int grpcPort) {
        this.program = program;
        this.httpPort = httpPort;
        this.grpcPort = grpcPort;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param folder for what it writes
     */
    public static OtlpReceiver start(List<String> command, Path folder) throws IOException, InterruptedException {
        Program program = Program.start("the OTLP receiver", folder.resolve("otlp-receiver.log"), command);
        try {
            Matcher ports = program.await(PORTS, TO_FETCH_IT);
            return new OtlpReceiver(program, Integer.parseInt(ports.group(1)), Integer.parseInt(ports.group(2)));
        } catch (IOException | InterruptedException | AssertionError e) {
            program.close();
            throw e;
        }
    }

    public int httpPort() {
        return httpPort;
    }

    public int grpcPort() {
        return grpcPort;
    }

    /** The next push, as JSON. */
    public String next() throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> pushes = pushes();
        while (pushes.size() <= taken) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("nothing was pushed within " + PATIENCE.toSeconds() + " s");
            }
            program.pause();
            pushes = pushes();
        }
        return pushes.get(taken++);
    }

    /** All pushes until now, as JSON. */
    public List<String> pushes() throws IOException {
        String output = program.output();
        Matcher ports = PORTS.matcher(output);
        String whole = ports.find() ? output.substring(ports.end(), output.lastIndexOf('\n') + 1) : "";
        return whole.lines().toList();
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
