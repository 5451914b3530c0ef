package dev.weir.gateway.streaming;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.yaml.expansion.Expansion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The example as it is run, with its own file, on a free port and in a provider of its own. */
final class RunningExample implements AutoCloseable {
    static final Path FOLDER = Path.of("..", "config-examples", "streaming");
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Lines lines = new Lines();
    private final AggregateMeterProvider before = CurrentMeterProvider.setProcess(AggregateMeterProvider.create());
    private final StreamingExample example;

    /** What was printed, and a bell that rings when there is more. */
    private static final class Lines extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] bytes, int start, int length) {
            super.write(bytes, start, length);
            notifyAll();
        }

        synchronized String await(String start) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (true) {
                String text = toString(StandardCharsets.UTF_8);
                int line = text.indexOf("\n" + start);
                int ending = text.indexOf('\n', line + 1);
                if (line >= 0 && ending > 0) {
                    return text.substring(line + 1, ending);
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("no line starts with \"" + start + "\" in\n" + text);
                }
                wait(left);
            }
        }
    }

    private RunningExample() {
        Expansion anyPort = Expansion.of(Map.of("STREAMING_LISTEN", "127.0.0.1:0")::get);
        this.example = StreamingExample.start(
                FOLDER.resolve("telemetry.yaml"),
                TelemetryOptions.standard().withExpansion(anyPort).withEnvironment(name -> null),
                new PrintStream(lines, true, StandardCharsets.UTF_8));
    }

    static RunningExample start() {
        return new RunningExample();
    }

    int port() {
        return example.port();
    }

    /** The first line that starts so, once it is there. */
    String lineWith(String start) throws InterruptedException {
        return lines.await(start);
    }

    String output() {
        return lines.toString(StandardCharsets.UTF_8);
    }

    static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false; // which is the answer
        }
    }

    @Override
    public void close() {
        example.close();
        CurrentMeterProvider.setProcess(before);
    }
}
