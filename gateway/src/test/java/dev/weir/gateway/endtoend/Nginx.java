package dev.weir.gateway.endtoend;

import dev.weir.testing.program.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An nginx with a configuration of its own, in the foreground. Its access log is what it says of the requests it served. */
final class Nginx implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(20);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Path folder;
    private final int port;
    private @Nullable Program program;

    private Nginx(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts it on a free port; it keeps all of its files in the folder. */
    static Nginx start(Path folder) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Nginx nginx = new Nginx(folder, free.getLocalPort());
            String configuration = Resources.text("nginx.conf")
                    .replace("FOLDER", folder.toString())
                    .replace("PORT", Integer.toString(nginx.port));
            Files.writeString(folder.resolve("nginx.conf"), configuration);
            free.close();
            nginx.start();
            return nginx;
        }
    }

    int port() {
        return port;
    }

    /** Starts it again. */
    void start() throws IOException, InterruptedException {
        List<String> command = List.of(
                "../scripts/from-package",
                "nginx",
                "nginx",
                "-e",
                "stderr",
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString());
        Program started = Program.start("nginx", folder.resolve("nginx.out"), command);
        program = started;
        while (!isListening()) {
            started.pause();
        }
    }

    /** Lets it finish what it serves, and end. */
    void stop() throws IOException, InterruptedException {
        Program ending = program;
        if (ending == null) {
            throw new IllegalStateException("it is not running");
        }
        ending.signal("QUIT");
        ending.awaitEnd(TO_END);
        program = null;
    }

    /** What it served, runs before the last start included. */
    Tally served() throws IOException {
        Tally served = Tally.NONE;
        for (String line : lines()) {
            String[] words = line.split(" ", -1);
            served = served.plus(Tally.of(words[1], words[2], 1));
        }
        return served;
    }

    /** Waits until it has served so many requests more. */
    void awaitMore(int requests) throws IOException, InterruptedException {
        int enough = lines().size() + requests;
        long start = System.nanoTime();
        while (lines().size() < enough) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new AssertionError("nginx served " + served() + ", not " + enough + " requests in all");
            }
            if (program != null) {
                program.pause();
            }
        }
    }

    private List<String> lines() throws IOException {
        String log = Files.readString(folder.resolve("access.log"));
        return log.substring(0, log.lastIndexOf('\n') + 1).lines().toList();
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false; // which is the answer
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (program != null) {
            program.close();
        }
    }
}
