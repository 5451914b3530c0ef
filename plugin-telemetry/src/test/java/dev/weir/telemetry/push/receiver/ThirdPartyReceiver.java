package dev.weir.telemetry.push.receiver;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A collector that others wrote, as a process of its own; see {@code scripts/otlp-receiver}. */
public final class ThirdPartyReceiver implements AutoCloseable {
    private static final Pattern PORTS = Pattern.compile("HTTP (\\d+) GRPC (\\d+)");

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final int httpPort;
    private final int grpcPort;

    private ThirdPartyReceiver(Process process) throws InterruptedException {
        this.process = process;
        Thread reader = new Thread(this::read, "third-party-receiver");
        reader.setDaemon(true);
        reader.start();
        Matcher ports = PORTS.matcher(next(300));
        if (!ports.matches()) {
            throw new AssertionError("the receiver did not say where it listens; its error output says why");
        }
        this.httpPort = Integer.parseInt(ports.group(1));
        this.grpcPort = Integer.parseInt(ports.group(2));
    }

    /** Starts it; installs it the first time. */
    public static ThirdPartyReceiver start() throws IOException, InterruptedException {
        return new ThirdPartyReceiver(new ProcessBuilder("../scripts/otlp-receiver/start")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(new File("."))
                .start());
    }

    public int httpPort() {
        return httpPort;
    }

    public int grpcPort() {
        return grpcPort;
    }

    /** The next push, as JSON. */
    public String next() throws InterruptedException {
        return next(10);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private String next(int seconds) throws InterruptedException {
        @Nullable String line = lines.poll(seconds, TimeUnit.SECONDS);
        if (line == null) {
            process.destroyForcibly();
            throw new AssertionError("the receiver wrote nothing within " + seconds + " s");
        }
        return line;
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        } catch (IOException e) {
            lines.add("its output can't be read: " + e);
        } finally {
            lines.add("the receiver has ended");
        }
    }
}
